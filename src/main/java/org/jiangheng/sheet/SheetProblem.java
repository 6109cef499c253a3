package org.jiangheng.sheet;

import java.util.List;

/**
 * Something about a row that has to be put right, or looked at.
 *
 * @param row as the spreadsheet program numbers it
 * @param column title
 * @param code of the sentence in the message files
 * @param warning whether the list may be taken all the same
 */
public record SheetProblem(int row, String column, String code, List<Object> arguments, boolean warning) {

    public SheetProblem {
        arguments = List.copyOf(arguments);
    }

    public static SheetProblem error(int row, String column, String code, Object... arguments) {
        return new SheetProblem(row, column, code, List.of(arguments), false);
    }

    public static SheetProblem warning(int row, String column, String code, Object... arguments) {
        return new SheetProblem(row, column, code, List.of(arguments), true);
    }
}
