package org.jiangheng.programmes.competition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.certificate.HeldCertificates;
import org.jiangheng.integrity.Register;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.People;
import org.springframework.stereotype.Component;

/** Looks competitors up in the register (CC-32) and among the certificates (CC-33), by their numbers, a list at a time. */
@Component
class BackgroundChecks {

    private final People people;
    private final Register register;
    private final HeldCertificates certificates;

    BackgroundChecks(People people, Register register, HeldCertificates certificates) {
        this.people = people;
        this.register = register;
        this.certificates = certificates;
    }

    /** @param occupation value of a choice; a certificate issued for one of these entries is not an earlier one */
    Backgrounds of(Collection<Entry> entries, String occupation) {
        return new Backgrounds(barred(entries), held(entries, occupation));
    }

    /** Those with a ban in force today. */
    Set<Competitor> barred(Collection<Entry> entries) {
        var persons = people.confirmed(identities(entries));
        var barred = register.barred(new HashSet<>(persons.values()));
        return numbered(entries).stream()
                .filter(entry ->
                        persons.containsKey(entry.identity()) && barred.contains(persons.get(entry.identity())))
                .map(Competitor::of)
                .collect(Collectors.toSet());
    }

    private Map<Competitor, SkillLevel> held(Collection<Entry> entries, String occupation) {
        var held = certificates.highest(
                identities(entries), occupation, entries.stream().map(Entry::id).toList());
        return numbered(entries).stream()
                .filter(entry -> held.containsKey(entry.identity()))
                .collect(Collectors.toMap(Competitor::of, entry -> held.get(entry.identity()), (one, other) -> one));
    }

    private static List<String> identities(Collection<Entry> entries) {
        return numbered(entries).stream().map(Entry::identity).distinct().toList();
    }

    /** People and certificates are known by numbers of GB 11643 only; other papers say nothing about them. */
    private static List<Entry> numbered(Collection<Entry> entries) {
        return entries.stream().filter(entry -> entry.paper().isOnline()).toList();
    }
}
