package org.jiangheng.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How written sheets look; made once per workbook. */
final class Styles {

    private static final short TITLE_POINTS = 14;

    private final Workbook book;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(Workbook book) {
        this.book = book;
    }

    CellStyle title() {
        return made.computeIfAbsent("title", key -> {
            var font = book.createFont();
            font.setBold(true);
            font.setFontHeightInPoints(TITLE_POINTS);
            var style = book.createCellStyle();
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    CellStyle heading(boolean required) {
        return made.computeIfAbsent("heading" + required, key -> {
            var font = book.createFont();
            font.setBold(true);
            var style = book.createCellStyle();
            style.setFont(font);
            style.setFillForegroundColor(
                    (required ? IndexedColors.LIGHT_YELLOW : IndexedColors.GREY_25_PERCENT).getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle wrapped() {
        return made.computeIfAbsent("wrapped", key -> {
            var style = book.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    /** Text stays text, whatever is typed over it: no digits are lost, nothing is calculated. */
    CellStyle text() {
        return made.computeIfAbsent("text", key -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            return style;
        });
    }

    /** For a text that begins like a formula. */
    CellStyle literal() {
        return made.computeIfAbsent("literal", key -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            style.setQuotePrefixed(true);
            return style;
        });
    }

    CellStyle number(int decimals) {
        return made.computeIfAbsent("number" + decimals, key -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals)));
            return style;
        });
    }

    /** What the cells of a column are formatted as. */
    CellStyle of(SheetColumn column) {
        return column.kind() == SheetColumn.Kind.NUMBER ? number(column.decimals()) : text();
    }
}
