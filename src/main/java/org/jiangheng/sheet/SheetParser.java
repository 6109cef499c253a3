package org.jiangheng.sheet;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jiangheng.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Walks through the XML of a sheet and tells of its cells as they are: with their type and all their digits, where the library's own
 * handler gives the text a screen would show.
 */
final class SheetParser extends DefaultHandler {

    private static final int LONGEST_CELL = 32_767;

    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean since1904;
    private final Listener listener;
    private final StringBuilder value = new StringBuilder();

    private int row;
    private int column;
    private int style;
    private String type = "";
    private boolean formula;
    private boolean inValue;
    private int phonetic;

    /** Who is told. Rows and columns count from 1. */
    interface Listener {

        void cell(int row, int column, Cell cell);

        void rowEnded(int row);

        void merged(int firstRow, int lastRow, String reference);
    }

    SheetParser(SharedTexts texts, DateStyles styles, boolean since1904, Listener listener) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.listener = listener;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            case "t" -> inValue = phonetic == 0;
            case "rPh" -> phonetic++;
            case "mergeCell" -> merged(String.valueOf(attributes.getValue("ref")));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> listener.rowEnded(row);
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            if (value.length() + length > LONGEST_CELL) {
                throw new RuleViolated("sheet.cellTooLong", place());
            }
            value.append(characters, start, length);
        }
    }

    private void startRow(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = 0;
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        var cellType = attributes.getValue("t");
        type = cellType == null ? "n" : cellType;
        var cellStyle = attributes.getValue("s");
        style = cellStyle == null ? 0 : Integer.parseInt(cellStyle);
        formula = false;
        value.setLength(0);
    }

    private void endCell() {
        if (formula) {
            listener.cell(row, column, new Cell(Cell.Type.FORMULA, place()));
        } else if (!value.isEmpty()) {
            listener.cell(row, column, cell(value.toString()));
        }
    }

    private Cell cell(String raw) {
        return switch (type) {
            case "s" -> new Cell(Cell.Type.TEXT, texts.get(raw.strip()));
            case "inlineStr", "str" -> new Cell(Cell.Type.TEXT, raw);
            case "b" -> new Cell(Cell.Type.TRUTH, raw.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(Cell.Type.ERROR, raw);
            case "d" -> new Cell(Cell.Type.DATE, raw.length() > 10 ? raw.substring(0, 10) : raw);
            default -> styles.isDate(style) ? date(raw) : new Cell(Cell.Type.NUMBER, raw.strip());
        };
    }

    private Cell date(String days) {
        LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(days), since1904);
        return time == null
                ? new Cell(Cell.Type.NUMBER, days)
                : new Cell(Cell.Type.DATE, time.toLocalDate().toString());
    }

    private void merged(String reference) {
        var corners = reference.split(":");
        listener.merged(row(corners[0]), row(corners[corners.length - 1]), reference);
    }

    private static int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) > '9'; i++) {
            number = number * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return number;
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    private String place() {
        return letters(column) + row;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
