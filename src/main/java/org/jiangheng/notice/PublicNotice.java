package org.jiangheng.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    public PublicNotice {
        rows = List.copyOf(rows);
    }

    /** Both dates, as they stand in the notice (XC-10). */
    public String period() {
        return DAY.format(firstDay) + "至" + DAY.format(lastDay);
    }

    /** Whether objections are taken at the instant (XC-13). */
    public boolean isOpenAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    boolean lists(SubjectId dossier) {
        return rows.stream().anyMatch(row -> row.dossier().equals(dossier));
    }
}
