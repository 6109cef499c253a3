package org.jiangheng.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangheng.kernel.SubjectId;

/**
 * A public notice (公示).
 *
 * @param from when it was published; objections are taken from then on
 * @param firstDay first counted working day (XC-10)
 * @param lastDay last counted working day; the period ends at its 24:00
 * @param until that 24:00, exclusive
 */
public record PublicNotice(
        SubjectId id,
        SubjectId list,
        String programme,
        String title,
        String body,
        List<Row> rows,
        Instant from,
        Instant until,
        LocalDate firstDay,
        LocalDate lastDay) {

    public PublicNotice {
        rows = List.copyOf(rows);
    }
}
