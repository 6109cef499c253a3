package org.jiangheng.programmes.competition;

/**
 * Which lines of the report are asked for.
 *
 * @param kind {@code errors}, {@code warnings}, or anything else for both
 * @param text part of column or sentence, or the number of a row; empty for all
 */
public record ImportFilter(String kind, String text) {

    public static final ImportFilter ALL = new ImportFilter("", "");

    public ImportFilter {
        text = text.strip();
    }

    /** Values of {@code warning} that are wanted. */
    Boolean[] kinds() {
        return switch (kind) {
            case "errors" -> new Boolean[] {false};
            case "warnings" -> new Boolean[] {true};
            default -> new Boolean[] {false, true};
        };
    }
}
