package org.jiangheng.programmes.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.OrganisationId;

/**
 * What lists, mails and rules read of an application once it is filed.
 *
 * @param occupation value of a choice
 * @param criteriaVersion version of the table of conditions it was decided by, 0 for the one shipped (XC-01)
 */
record FiledApplication(
        SubjectId dossier,
        String name,
        OrganisationId organisation,
        String occupation,
        SkillLevel level,
        String industry,
        List<String> grounds,
        List<String> criteria,
        Optional<BigDecimal> claimedAmount,
        String secrecy,
        String email,
        int criteriaVersion,
        Instant filedAt) {

    static FiledApplication of(
            SubjectId dossier, ApplicationForm form, OrganisationId employer, int criteriaVersion, Instant at) {
        return new FiledApplication(
                dossier,
                form.name(),
                employer,
                form.occupation(),
                SkillLevel.of(Integer.parseInt(form.level())),
                form.industry(),
                form.grounds(),
                form.criteria(),
                Optional.ofNullable(form.claimedAmount()),
                form.secrecy(),
                form.email(),
                criteriaVersion,
                at);
    }

    /** Family name alone, the rest as asterisks (XC-28). */
    String maskedName() {
        if (name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
