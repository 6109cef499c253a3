package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * 取证备案 of an item (CC-58): the award document, the organiser's first check, and what the centre found.
 *
 * @param award what the award document is
 * @param firstCheck opinion of the organiser's first check (CC-21), and who signed it
 * @param late filed after the cut-off by leave (CC-X10)
 * @param checks what 竞赛管理科 found before it decides
 * @param sealedAt when the papers were sealed (CC-61)
 */
public record CertificateFiling(
        SubjectId item,
        AwardDocument award,
        FirstCheck firstCheck,
        Optional<Instant> filedAt,
        boolean late,
        Checks checks,
        Optional<Decision> decision,
        Optional<Instant> sealedAt,
        List<Member> committee) {

    public CertificateFiling {
        committee = List.copyOf(committee);
    }

    static CertificateFiling none(SubjectId item) {
        return new CertificateFiling(
                item,
                new AwardDocument("", "", Optional.empty()),
                new FirstCheck("", ""),
                Optional.empty(),
                false,
                new Checks("", "", ""),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether it lies with the centre, or is done. */
    public boolean isFiled() {
        return filedAt.isPresent() && decision.filter(made -> !made.confirmed()).isEmpty();
    }

    /** Whether it was filed once and sent back (XC-15). */
    public boolean isReturned() {
        return decision.filter(made -> !made.confirmed()).isPresent();
    }

    public boolean isConfirmed() {
        return decision.filter(Decision::confirmed).isPresent();
    }

    /** 竞赛获奖文件 (CC-P10). */
    public record AwardDocument(String title, String number, Optional<LocalDate> day) {}

    /** 主办单位初审 (CC-21). */
    public record FirstCheck(String opinion, String by) {}

    /**
     * What the section found.
     *
     * @param conditions about the standard's application conditions (CC-31)
     * @param conflicts decision on conflicts with the national standard (CC-30)
     * @param flags decision on what the item is marked with (CC-X3)
     */
    public record Checks(String conditions, String conflicts, String flags) {}

    /** 备案确认 or 退回. */
    public record Decision(boolean confirmed, String reason, Instant at) {}

    /** One line of 决赛组委会名单 (CC-P14). */
    public record Member(String name, String unit, String role) {}

    /** One award compared with the award document (CC-66). */
    public record AwardCheck(SubjectId entry, boolean agrees, String difference) {}

    /**
     * What the organiser says of the awards beside the award document (CC-66).
     *
     * @param shown competitors it is said of; of the others nothing changes
     * @param said of those shown who were looked at
     * @param restAgrees whether everybody of whom no difference is said agrees
     */
    public record Comparison(List<SubjectId> shown, List<AwardCheck> said, boolean restAgrees) {

        public Comparison {
            shown = List.copyOf(shown);
            said = List.copyOf(said);
        }

        public static Comparison of(List<AwardCheck> said) {
            return new Comparison(said.stream().map(AwardCheck::entry).toList(), said, false);
        }
    }

    /** Leave to file late, or its refusal (CC-X10). */
    public record LateFiling(boolean allowed, String reason, Instant at) {}
}
