package org.jiangheng.certificate;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Component;

/** Draws number and token, prints and stores a certificate, all in the caller's transaction. */
@Component
class Issuing {

    private static final int TOKEN_BYTES = 16;

    private final CertificateRepository certificates;
    private final People people;
    private final Occupations occupations;
    private final Printing printing;
    private final Journal journal;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    Issuing(
            CertificateRepository certificates,
            People people,
            Occupations occupations,
            Printing printing,
            Journal journal,
            Time time) {
        this.certificates = certificates;
        this.people = people;
        this.occupations = occupations;
        this.printing = printing;
        this.journal = journal;
        this.time = time;
    }

    Certificate issue(NewCertificate order) {
        var earlier = held(order.person(), order.occupation(), order.level());
        var own = certificates.ofDossier(order.dossier());
        if (own.isPresent()) {
            return own.get();
        }
        earlier.ifPresent(held -> {
            throw new RuleViolated("certificate.alreadyHeld", held.number());
        });
        var certificate = drawn(order);
        certificates.insert(certificate);
        journal.record(
                order.dossier(), Actor.SYSTEM, "certificateIssued", "核发职业技能等级证书，编号 " + certificate.number() + "。");
        return certificate;
    }

    Optional<Certificate> held(PersonId person, String choice, SkillLevel level) {
        var identity = HolderIdentity.of(people.get(person).identity());
        var key = OccupationKey.of(choice);
        certificates.lock(identity.value() + "/" + choice + "/" + level.digit());
        return certificates.valid(identity, key.code(), key.trade(), level);
    }

    private Certificate drawn(NewCertificate order) {
        var today = time.today();
        var person = people.get(order.person());
        var key = OccupationKey.of(order.occupation());
        var occupation = occupations.get(key.code()).name();
        int serial = certificates.nextSerial(order.prefix(), today.getYear(), order.level());
        var certificate = new Certificate(
                CertificateNumber.of(order.prefix(), today.getYear(), order.level(), serial),
                order.dossier(),
                Optional.of(order.person()),
                person.name(),
                HolderIdentity.of(person.identity()),
                key.code(),
                occupation,
                key.trade(),
                order.level(),
                order.issuer(),
                today,
                CertificateStatus.VALID,
                Optional.empty(),
                token(),
                Optional.empty(),
                Optional.empty());
        return certificate.printedAs(printing.print(certificate, order.photo()));
    }

    /** The same certificate with right data and a number of its own (CC-X13); its PDF is not drawn yet. */
    Certificate replacement(Certificate old, String prefix, String holder, HolderIdentity identity) {
        var today = time.today();
        certificates.lock(identity.value() + "/" + old.occupationCode() + "/"
                + old.level().digit());
        certificates
                .valid(identity, old.occupationCode(), old.trade(), old.level())
                .ifPresent(held -> {
                    throw new RuleViolated("certificate.alreadyHeld", held.number());
                });
        int serial = certificates.nextSerial(prefix, today.getYear(), old.level());
        var fresh = new Certificate(
                CertificateNumber.of(prefix, today.getYear(), old.level(), serial),
                old.dossier(),
                old.person(),
                holder,
                identity,
                old.occupationCode(),
                old.occupation(),
                old.trade(),
                old.level(),
                old.issuer(),
                today,
                CertificateStatus.VALID,
                Optional.empty(),
                token(),
                Optional.of(old.number()),
                Optional.empty());
        certificates.insert(fresh);
        return fresh;
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
