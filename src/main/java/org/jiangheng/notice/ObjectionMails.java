package org.jiangheng.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.springframework.stereotype.Component;

/** Tells whom an objection is about, without saying who raised it, and the one who raised it (DR.7). */
@Component
class ObjectionMails {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final Mails mails;
    private final Dossiers dossiers;
    private final People people;
    private final Organisations organisations;
    private final List<NoticeContacts> contacts;

    ObjectionMails(
            Mails mails, Dossiers dossiers, People people, Organisations organisations, List<NoticeContacts> contacts) {
        this.mails = mails;
        this.dossiers = dossiers;
        this.people = people;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    void received(PublicNotice notice, Objection objection) {
        Map<String, Object> values = Map.of(
                "noticeTitle", notice.title(),
                "objectionNumber", objection.number(),
                "receivedAt", objection.received(),
                "until", objection.due());
        if (!objection.lead()) {
            toConcerned(notice, objection, "objection-received", values);
        }
        toObjector(notice, objection, "objection-acknowledged", values);
    }

    void concluded(PublicNotice notice, Objection objection) {
        Map<String, Object> values = Map.of(
                "noticeTitle", notice.title(),
                "objectionNumber", objection.number(),
                "finding", objection.finding().label(),
                "upheld", objection.finding() == Objection.Finding.UPHELD,
                "reason", objection.reason());
        if (!objection.lead()) {
            toConcerned(notice, objection, "objection-concluded", values);
        }
        toObjector(notice, objection, "objection-answered", values);
    }

    private void toConcerned(PublicNotice notice, Objection objection, String template, Map<String, Object> values) {
        objection
                .dossier()
                .flatMap(dossiers::find)
                .ifPresent(dossier -> tell(
                        new NoticeContacts.Contact(
                                dossier.id(), holder(dossier), "/portal/applications/" + dossier.id()),
                        path(notice, template),
                        values));
        contacts.stream()
                .filter(programme -> programme.programme().equals(notice.programme()))
                .flatMap(programme -> programme.of(notice, objection.dossier()).stream())
                .forEach(contact -> tell(contact, path(notice, template), values));
    }

    private void tell(NoticeContacts.Contact contact, String path, Map<String, Object> values) {
        var withLink = new HashMap<>(values);
        withLink.put("link", contact.link());
        mails.queue(contact.about(), contact.to(), path, withLink);
    }

    private Addressee holder(Dossier dossier) {
        return switch (dossier.holder()) {
            case PERSON -> {
                var person = people.get(dossier.applicant());
                yield new Addressee(person.name(), person.email());
            }
            case ORGANISATION -> {
                var organisation = organisations.get(dossier.organiser());
                yield new Addressee(organisation.contactName(), organisation.email());
            }
        };
    }

    private void toObjector(PublicNotice notice, Objection objection, String template, Map<String, Object> values) {
        if (ADDRESS.matcher(objection.contact()).matches()) {
            String name = objection.lead() ? "您" : objection.name();
            mails.queue(objection.id(), new Addressee(name, objection.contact()), path(notice, template), values);
        }
    }

    private static String path(PublicNotice notice, String template) {
        return notice.programme() + "/" + template;
    }
}
