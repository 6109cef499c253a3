package org.jiangheng.certificate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.Certificate.Revocation;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates issued. */
@Service
@Transactional
public class Certificates {

    private final CertificateRepository certificates;
    private final Issuing issuing;
    private final Papers papers;
    private final Journal journal;
    private final ListedCertificates listed;
    private final People people;
    private final Time time;

    Certificates(
            CertificateRepository certificates,
            Issuing issuing,
            Papers papers,
            Journal journal,
            ListedCertificates listed,
            People people,
            Time time) {
        this.certificates = certificates;
        this.issuing = issuing;
        this.papers = papers;
        this.journal = journal;
        this.listed = listed;
        this.people = people;
        this.time = time;
    }

    /** Issues the certificate, or returns the one already issued for the dossier (XC-37, XC-38). */
    public Certificate issue(NewCertificate order) {
        return issuing.issue(order);
    }

    /** The valid certificate that stands in the way of a second one (XC-37); nobody else issues one until the transaction ends. */
    public Optional<Certificate> held(PersonId person, String occupation, SkillLevel level) {
        return issuing.held(person, occupation, level);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> ofDossier(SubjectId dossier) {
        return certificates.ofDossier(dossier);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> find(String number) {
        return certificates.find(plain(number));
    }

    /** By part of the number or of the holder's name, newest first; for staff. */
    @Transactional(readOnly = true)
    public List<Certificate> search(String text, int limit) {
        return certificates.search(text.strip(), limit);
    }

    /** What the QR code leads to. */
    @Transactional(readOnly = true)
    public Optional<Certificate> byToken(String token) {
        return certificates.byToken(token.strip().toLowerCase(Locale.ROOT));
    }

    /** The public look-up by number and name, or number and identity number (XC-39). */
    @Transactional(readOnly = true)
    public Optional<Certificate> verify(String number, String nameOrIdentity) {
        var answer = plain(nameOrIdentity);
        return certificates
                .find(plain(number))
                .filter(found -> plain(found.holder()).equals(answer)
                        || found.identity().value().equals(answer));
    }

    /** The PDF as it was issued. */
    @Transactional(readOnly = true)
    public byte[] pdf(String number) {
        return papers.bytes(find(number)
                .orElseThrow(() -> new RuleViolated("certificate.unknown"))
                .paperId()
                .orElseThrow(() -> new RuleViolated("certificate.notDrawn")));
    }

    /** The person's certificates: issued to the account, or by the identity number that is bound to it (XC-36). */
    @Transactional(readOnly = true)
    public List<Certificate> ofPerson(PersonId person) {
        var confirmed = people.isConfirmed(person)
                ? Optional.of(HolderIdentity.of(people.get(person).identity()))
                : Optional.<HolderIdentity>empty();
        return certificates.ofPerson(person, confirmed);
    }

    /**
     * Revokes by decision: the public look-up says so from this transaction on, the number is never used again (XC-40, DR-84, DR-X14).
     * A second time nothing happens.
     *
     * @param decision number of the decision document
     */
    public void revoke(String number, String decision, String reason, Actor actor) {
        if (decision.isBlank() || reason.isBlank()) {
            throw new RuleViolated("certificate.decisionMissing");
        }
        var certificate = find(number).orElseThrow(() -> new RuleViolated("certificate.unknown"));
        if (certificates.end(
                certificate.number(), CertificateStatus.REVOKED, new Revocation(time.today(), reason.strip()))) {
            var sentence = "撤销职业技能等级证书，编号 " + certificate.number() + "，决定文书 " + decision.strip() + "：" + reason.strip();
            journal.record(certificate.dossier(), actor, "certificateRevoked", sentence);
            listed.revoked(find(certificate.number()).orElseThrow(), reason.strip(), sentence, actor);
        }
    }

    /** As typed by hand: no white space, no full-width digits or small letters. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
