package org.jiangheng.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.PersonId;

/**
 * A 职业技能等级证书 as issued; it does not change when the person's data does.
 *
 * @param number 22 characters, drawn without gaps (XC-38)
 * @param trade 工种, when the certificate names one
 * @param token what the QR code says, 128 random bits in hexadecimal digits
 * @param person who holds it, when the holder was known with an account
 * @param replaces the number that became void because its data were wrong (CC-X13)
 * @param paperId the stored PDF, once it is drawn
 */
public record Certificate(
        String number,
        SubjectId dossier,
        Optional<PersonId> person,
        String holder,
        HolderIdentity identity,
        String occupationCode,
        String occupation,
        Optional<String> trade,
        SkillLevel level,
        String issuer,
        LocalDate issuedOn,
        CertificateStatus status,
        Optional<Revocation> revocation,
        String token,
        Optional<String> replaces,
        Optional<String> paperId) {

    /** When and why a certificate was revoked (XC-40). */
    public record Revocation(LocalDate day, String reason) {}

    /** The certificate with its stored PDF. */
    Certificate printedAs(String paper) {
        return new Certificate(
                number,
                dossier,
                person,
                holder,
                identity,
                occupationCode,
                occupation,
                trade,
                level,
                issuer,
                issuedOn,
                status,
                revocation,
                token,
                replaces,
                Optional.of(paper));
    }

    public boolean isValid() {
        return status == CertificateStatus.VALID;
    }

    /** The surname and stars, for the public (XC-39). */
    public String maskedHolder() {
        int first = holder.offsetByCodePoints(0, 1);
        return holder.substring(0, first) + "*".repeat(holder.codePointCount(first, holder.length()));
    }

    /** No personal data in logs. */
    @Override
    public String toString() {
        return "Certificate " + number;
    }
}
