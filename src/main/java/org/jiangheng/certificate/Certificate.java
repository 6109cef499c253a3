package org.jiangheng.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.PersonId;

/**
 * A 职业技能等级证书 as issued; it does not change when the person's data does.
 *
 * @param number 22 characters, drawn without gaps (XC-38)
 * @param trade 工种, when the certificate names one
 * @param token what the QR code says, 128 random bits in hexadecimal digits
 * @param paperId the stored PDF
 */
public record Certificate(
        String number,
        SubjectId dossier,
        PersonId person,
        String holder,
        IdentityNumber identity,
        String occupationCode,
        String occupation,
        Optional<String> trade,
        SkillLevel level,
        String issuer,
        LocalDate issuedOn,
        CertificateStatus status,
        Optional<Revocation> revocation,
        String token,
        String paperId) {

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
                paper);
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
