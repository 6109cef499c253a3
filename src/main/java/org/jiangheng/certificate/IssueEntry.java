package org.jiangheng.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;

/**
 * One holder of an issue and what became of the certificate.
 *
 * @param number of the certificate, once it is made; after a correction the new one
 * @param refusal why there is none
 * @param collection which hand-over to the receiver took it along
 */
public record IssueEntry(
        SubjectId issue,
        int position,
        SubjectId subject,
        String name,
        HolderIdentity identity,
        String occupation,
        Optional<String> trade,
        SkillLevel level,
        String email,
        Optional<String> number,
        Optional<CertificateStatus> status,
        boolean drawn,
        String refusal,
        Optional<Integer> collection,
        Optional<Given> given) {

    /** Into whose hands and when. */
    public record Given(LocalDate day, String receiver) {}

    /** Whether there is a valid certificate to be handed over. */
    public boolean isHeld() {
        return status.filter(CertificateStatus.VALID::equals).isPresent();
    }

    /** What stands on lists. */
    public String state() {
        if (!refusal.isEmpty()) {
            return "不予核发";
        } else if (number.isEmpty()) {
            return "待编号";
        } else if (!isHeld()) {
            return status.orElseThrow().label();
        } else if (given.isPresent()) {
            return "已发放";
        } else if (collection.isPresent()) {
            return "待发放";
        }
        return drawn ? "待领取" : "制作中";
    }

    /** No personal data in logs. */
    @Override
    public String toString() {
        return "Entry " + position + " of issue " + issue;
    }
}
