package org.jiangheng.programmes.recognition.papers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the employer found, publicised and recommends (DR-52, DR-53, DR-54).
 *
 * @param clerk 经办人, blank when not known
 * @param signer 负责人, as typed
 */
public record EmployerOpinion(
        boolean authentic,
        boolean complete,
        boolean valid,
        String noticePlace,
        Optional<LocalDate> noticeFrom,
        Optional<LocalDate> noticeUntil,
        String noticeResult,
        boolean recommended,
        String opinion,
        String clerk,
        String signer,
        Optional<LocalDate> date) {

    /** 真实性 ■是 □否 and so on, on one line. */
    String findings() {
        return "真实性：" + Ticks.yesNo(authentic) + "　　完整性：" + Ticks.yesNo(complete) + "　　有效性：" + Ticks.yesNo(valid);
    }

    /** Period, place and result of the internal publicity. */
    String publicity() {
        var period = noticeFrom
                .map(from -> "公示时间：" + Ticks.period(from, noticeUntil) + "\n")
                .orElse("");
        return period + "公示地点：" + noticePlace + "\n公示结果：" + noticeResult;
    }
}
