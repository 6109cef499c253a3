package org.jiangheng.sheet;

import java.util.List;

/**
 * A column of a list.
 *
 * @param required whether no row may leave it blank
 * @param indispensable whether a file without the column is refused
 * @param choices the only values there are; empty for any
 * @param decimals most places of a number
 * @param example shown in the template's second sheet, beside the hint
 */
public record SheetColumn(
        String title,
        Kind kind,
        boolean required,
        boolean indispensable,
        List<String> choices,
        int decimals,
        String example,
        String hint) {

    /** What the cells hold. */
    public enum Kind {
        TEXT,
        /** Digits that are no number: identity numbers, telephones. */
        CODE,
        NUMBER,
        DATE
    }

    public SheetColumn {
        choices = List.copyOf(choices);
    }

    public static SheetColumn text(String title) {
        return of(title, Kind.TEXT, 0);
    }

    public static SheetColumn code(String title) {
        return of(title, Kind.CODE, 0);
    }

    public static SheetColumn number(String title, int decimals) {
        return of(title, Kind.NUMBER, decimals);
    }

    public static SheetColumn date(String title) {
        return of(title, Kind.DATE, 0);
    }

    public static SheetColumn choice(String title, List<String> choices) {
        return new SheetColumn(title, Kind.TEXT, true, true, choices, 0, "", "");
    }

    /** The column must be there, its cells may be blank. */
    public SheetColumn blank() {
        return new SheetColumn(title, kind, false, indispensable, choices, decimals, example, hint);
    }

    /** The whole column may be missing. */
    public SheetColumn dispensable() {
        return new SheetColumn(title, kind, false, false, choices, decimals, example, hint);
    }

    public SheetColumn explained(String likeThis, String advice) {
        return new SheetColumn(title, kind, required, indispensable, choices, decimals, likeThis, advice);
    }

    private static SheetColumn of(String title, Kind kind, int decimals) {
        return new SheetColumn(title, kind, true, true, List.of(), decimals, "", "");
    }
}
