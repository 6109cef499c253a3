package org.jiangheng.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.kernel.SubjectId;

/**
 * A closed case as it is kept.
 *
 * @param retainedUntil nothing of it is deleted before the end of this day (XC-30, DR-90); {@link #FOR_GOOD} when there is none
 */
public record ArchiveFile(
        SubjectId dossier, SubjectId batch, Instant filed, LocalDate retainedUntil, List<Item> items) {

    /** 长期: no disposal date (CC-64). PostgreSQL keeps it as {@code infinity}. */
    public static final LocalDate FOR_GOOD = LocalDate.MAX;

    public ArchiveFile {
        items = List.copyOf(items);
    }

    /** Until when it is kept, in words. */
    public String retention() {
        return retention(retainedUntil);
    }

    static String retention(LocalDate until) {
        return until.equals(FOR_GOOD) ? "长期" : "至" + ChineseDate.of(until);
    }

    /**
     * One line of the 卷内目录.
     *
     * @param source where the item is stored, and its id there
     * @param number document number or certificate number, blank when it has none
     */
    public record Item(
            int position, Source source, String sourceId, String title, String number, LocalDate day, String sha256) {}

    /** Where an item is stored. */
    public enum Source {
        /** The application as sent, under the dossier's id. */
        APPLICATION,
        PAPER,
        MATERIAL,
        /** A file the programme keeps itself. */
        FILE
    }
}
