package org.jiangheng.certificate;

import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.PersonId;

/**
 * What a certificate is issued for.
 *
 * @param occupation value of a choice: code, or {@code code|trade}
 * @param prefix the issuer's 13 characters of the number (domain facts §1)
 * @param issuer the body named on the certificate, as filed
 * @param photo one inch, from the dossier; empty leaves the place marked
 */
public record NewCertificate(
        SubjectId dossier,
        PersonId person,
        String occupation,
        SkillLevel level,
        String prefix,
        String issuer,
        byte[] photo) {

    @Override
    public String toString() {
        return "Certificate for dossier " + dossier;
    }
}
