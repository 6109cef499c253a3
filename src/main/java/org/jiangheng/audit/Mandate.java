package org.jiangheng.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * What an auditor may read, and when.
 *
 * @param from first day, Beijing
 * @param until last day, included
 * @param withdrawn when it was taken back
 */
public record Mandate(
        SubjectId id,
        SubjectId batch,
        String account,
        LocalDate from,
        LocalDate until,
        String reason,
        String givenBy,
        Instant given,
        Optional<Instant> withdrawn) {

    /** Whether it opens the batch on that day. */
    public boolean isInForceOn(LocalDate today) {
        return withdrawn.isEmpty() && !today.isBefore(from) && !today.isAfter(until);
    }

    /** In one word, as of that day. */
    public String stateOn(LocalDate today) {
        if (withdrawn.isPresent()) {
            return "已撤回";
        }
        if (today.isBefore(from)) {
            return "未开始";
        }
        return today.isAfter(until) ? "已到期" : "有效";
    }
}
