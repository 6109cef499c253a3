package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a competitor may see of the own results: those publicised, found by the confirmed identity number (XC-29, XC-36). */
@Service
@Transactional(readOnly = true)
public class OwnResults {

    private final People people;
    private final Entries entries;
    private final Competitions competitions;
    private final Rankings rankings;
    private final PublicityRepository publicities;
    private final CertificateNumbers numbers;
    private final Occupations occupations;

    OwnResults(
            People people,
            Entries entries,
            Competitions competitions,
            Rankings rankings,
            PublicityRepository publicities,
            CertificateNumbers numbers,
            Occupations occupations) {
        this.people = people;
        this.entries = entries;
        this.competitions = competitions;
        this.rankings = rankings;
        this.publicities = publicities;
        this.numbers = numbers;
        this.occupations = occupations;
    }

    /** One item the person competed in; the standing once it is public. */
    public record OwnResult(
            SubjectId item,
            String competition,
            String level,
            String occupation,
            ItemStatus status,
            Optional<Standing> standing,
            Optional<String> certificate) {}

    /** The results of whoever signs on with the account; empty while the identity number is not confirmed. */
    public List<OwnResult> of(String account) {
        return people.ofAccount(account)
                .filter(person -> people.isConfirmed(person.id()))
                .map(Person::identity)
                .map(identity -> entries.ofIdentity(identity.value()).stream()
                        .flatMap(this::result)
                        .toList())
                .orElse(List.of());
    }

    private Stream<OwnResult> result(Entry entry) {
        var competition = competitions.ofItem(entry.item());
        var item = competitions.item(entry.item());
        return Stream.of(new OwnResult(
                item.id(),
                competition.name(),
                competition.level().label(),
                occupations.label(item.occupation()),
                item.status(),
                standing(entry),
                Optional.ofNullable(numbers.of(item.id()).get(entry.id()))));
    }

    /** Nothing before the results are public (CC-65). */
    private Optional<Standing> standing(Entry entry) {
        if (publicities.latest(entry.item()).isEmpty() || !rankings.isClosed(entry.item())) {
            return Optional.empty();
        }
        return rankings.closed(entry.item()).standings().stream()
                .filter(standing -> standing.entry().id().equals(entry.id()))
                .findFirst();
    }
}
