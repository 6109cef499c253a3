package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Signature;
import org.jiangheng.kernel.SubjectId;

/**
 * A batch being prepared: copied, changed, proposed, approved by somebody else (XC-50).
 *
 * @param id becomes the batch's
 * @param lastDays the inclusive last day of each stage, by stage code; may lack some
 * @param version counted up by every change
 * @param drafted who changed it last
 * @param remark what the second person said
 */
public record BatchDraft(
        SubjectId id,
        String programme,
        int year,
        String name,
        String noticeNumber,
        Optional<SubjectId> copiedFrom,
        DraftStatus status,
        int version,
        Map<String, LocalDate> lastDays,
        List<DraftParameter> parameters,
        Signature drafted,
        Optional<Signature> proposed,
        Optional<Signature> decided,
        String remark) {

    public BatchDraft {
        lastDays = Map.copyOf(lastDays);
        parameters = List.copyOf(parameters);
    }

    /** 2027年首批, 2027年度. */
    public String title() {
        return Batch.title(year, name);
    }

    public boolean isOpen() {
        return status == DraftStatus.DRAFT || status == DraftStatus.PROPOSED;
    }

    Parameters values() {
        return new Parameters(
                parameters.stream().map(DraftParameter::asParameter).toList());
    }
}
