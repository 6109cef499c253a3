package org.jiangheng.document;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import org.jiangheng.document.PaperLayout.Sheet;

/** Sizes of a kind of sheet, in points; letters follow GB/T 9704 (22 lines of 28 characters in 156 × 225 mm). */
record SheetStyle(
        Rectangle page,
        float left,
        float right,
        float top,
        float bottom,
        float titleSize,
        float textSize,
        float leading,
        float cellSize,
        float rowHeight) {

    private static final float MILLIMETRE = 72f / 25.4f;

    static SheetStyle of(Sheet sheet) {
        return switch (sheet) {
            case LETTER -> new SheetStyle(PageSize.A4, mm(28), mm(26), mm(37), mm(35), 22, 16, 28, 12, 27);
            case FORM -> new SheetStyle(PageSize.A4, mm(20), mm(20), mm(22), mm(20), 18, 10.5f, 18, 10.5f, 27);
            case WIDE -> new SheetStyle(PageSize.A4.rotate(), mm(16), mm(16), mm(20), mm(18), 18, 10.5f, 18, 9.5f, 26);
            case CERTIFICATE ->
                new SheetStyle(PageSize.A4.rotate(), mm(25), mm(25), mm(27), mm(18), 34, 15, 26, 12, 30);
        };
    }

    static float mm(float millimetres) {
        return millimetres * MILLIMETRE;
    }

    /** In a letter a table stands apart from the text; in a form the tables join into one. */
    boolean spacedTables() {
        return textSize > 14;
    }

    float width() {
        return page.getWidth() - left - right;
    }
}
