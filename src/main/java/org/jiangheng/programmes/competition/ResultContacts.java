package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.notice.NoticeContacts;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** Who hears of an objection to results: the organiser, and the competitor it is about (CC-65, CC-X9, XC-13). */
@Component
class ResultContacts implements NoticeContacts {

    private final Competitions competitions;
    private final Entries entries;
    private final Organisations organisations;

    ResultContacts(Competitions competitions, Entries entries, Organisations organisations) {
        this.competitions = competitions;
        this.entries = entries;
        this.organisations = organisations;
    }

    @Override
    public String programme() {
        return CompetitionProgramme.CODE;
    }

    @Override
    public List<Contact> of(PublicNotice notice, Optional<SubjectId> row) {
        return Stream.concat(
                        Stream.of(organiser(notice.list())),
                        row.flatMap(entries::find).flatMap(this::competitor).stream())
                .toList();
    }

    private Contact organiser(SubjectId item) {
        var competition = competitions.ofItem(item);
        var organiser = organisations.get(competition.organiser());
        return new Contact(
                competition.id(),
                new Addressee(organiser.contactName(), organiser.email()),
                "/portal/competition/items/" + item + "/publicity");
    }

    private Optional<Contact> competitor(Entry entry) {
        return Optional.of(entry.email())
                .filter(address -> !address.isBlank())
                .map(address -> new Contact(
                        competitions.ofItem(entry.item()).id(),
                        new Addressee(entry.name(), address),
                        "/portal/competition/mine"));
    }
}
