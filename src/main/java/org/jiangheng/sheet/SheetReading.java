package org.jiangheng.sheet;

import java.util.List;

/**
 * What was read of a file.
 *
 * @param sheet name of the sheet that was read
 * @param otherSheets those that were not
 * @param otherColumns titles nobody asked for
 */
public record SheetReading(
        String sheet,
        List<String> otherSheets,
        List<String> otherColumns,
        List<SheetRow> rows,
        List<SheetProblem> problems) {}
