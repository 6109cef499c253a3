package org.jiangheng.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiangheng.document.Cell.Align;
import org.jiangheng.document.Cell.Look;

/** Sets tables: cells grow with their text (a fixed height would cut it silently), head rows are repeated. */
final class GridSetter {

    private static final float LINE = 0.6f;
    /** A phrase's own leading is not heard in a cell. */
    private static final float LEADING = 1.35f;

    private static final float PADDING = 4;

    /** Rows set at a time, about two pages. */
    private static final int PART = 60;

    private static final float PHOTO_WIDTH = SheetStyle.mm(25);
    private static final float PHOTO_HEIGHT = SheetStyle.mm(35);

    private final PaperFonts fonts;
    private final SheetStyle style;
    private final PdfWriter writer;

    GridSetter(PaperFonts fonts, SheetStyle style, PdfWriter writer) {
        this.fonts = fonts;
        this.style = style;
        this.writer = writer;
    }

    /**
     * Adds a table to the document, a long one part by part: on every page the library measures again all rows it was given, and
     * 10,000 of them at once would take it a quarter of an hour.
     */
    void add(Grid grid, Document document) {
        var parts = grid.parts(PART);
        for (int part = 0; part < parts.size(); part++) {
            var table = table(parts.get(part));
            if (part > 0) {
                table.setSpacingBefore(0);
                table.setSkipFirstHeader(fits(table, document));
            }
            if (part < parts.size() - 1) {
                table.setSpacingAfter(0);
            }
            document.add(table);
        }
    }

    /** Whether the table begins on this page, below the part before. */
    private boolean fits(PdfPTable table, Document document) {
        return table.getRowHeight(table.getHeaderRows()) <= writer.getVerticalPosition(false) - document.bottom();
    }

    PdfPTable table(Grid grid) {
        var table = bare(grid.widths().size());
        float[] widths = new float[grid.widths().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = grid.widths().get(column);
        }
        table.setWidths(widths);
        grid.cells().forEach(cell -> table.addCell(cell(cell)));
        table.setHeaderRows(grid.headRows());
        table.setKeepTogether(grid.unbroken());
        if (style.spacedTables()) {
            table.setSpacingBefore(14);
            table.setSpacingAfter(10);
        }
        return table;
    }

    /** Unit, seal place and date, kept together at the right. */
    PdfPTable signature(Block.Signature signature) {
        var table = bare(2);
        table.setWidths(new float[] {1, 2});
        table.setSpacingBefore(style.leading() * 0.5f);
        var place = fonts.text(style.textSize() - 2, PaperFonts.GREY);
        table.addCell(plain("", place));
        table.addCell(plain(signature.unit(), fonts.text(style.textSize())));
        table.addCell(plain("", place));
        table.addCell(plain("（盖章）", place));
        table.addCell(plain("", place));
        table.addCell(plain(ChineseDate.of(signature.date()), fonts.text(style.textSize())));
        return table;
    }

    /** What must not be torn apart by the end of a page. */
    PdfPTable unbroken(List<Element> elements) {
        var cell = new PdfPCell();
        elements.forEach(cell::addElement);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        var table = bare(1);
        table.setKeepTogether(true);
        table.addCell(cell);
        return table;
    }

    PdfPTable redLine() {
        var table = bare(1);
        var line = new PdfPCell();
        line.setBorder(Rectangle.BOTTOM);
        line.setBorderColor(PaperFonts.CINNABAR);
        line.setBorderWidth(1.6f);
        line.setMinimumHeight(SheetStyle.mm(4));
        table.addCell(line);
        return table;
    }

    static int horizontal(Align align) {
        return switch (align) {
            case CENTRE -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
            case LEFT, TOP -> Element.ALIGN_LEFT;
        };
    }

    private PdfPTable bare(int columns) {
        var table = new PdfPTable(columns);
        table.setTotalWidth(style.width());
        table.setLockedWidth(true);
        return table;
    }

    private PdfPCell plain(String text, Font font) {
        var cell = new PdfPCell(new Phrase(fonts.chunk(text, font)));
        cell.setLeading(style.leading() - 3, 0);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        return cell;
    }

    private PdfPCell cell(Cell cell) {
        var set = content(cell);
        set.setColspan(cell.columns());
        set.setRowspan(cell.rows());
        set.setHorizontalAlignment(horizontal(cell.align()));
        set.setVerticalAlignment(cell.align() == Align.TOP ? Element.ALIGN_TOP : Element.ALIGN_MIDDLE);
        set.setLeading(0, LEADING);
        set.setUseAscender(true);
        set.setUseDescender(true);
        set.setPadding(PADDING);
        set.setMinimumHeight(cell.minimumHeight() > 0 ? cell.minimumHeight() : defaultHeight(cell));
        border(cell.look(), set);
        return set;
    }

    private float defaultHeight(Cell cell) {
        return cell.look() == Look.SMALL ? 0 : style.rowHeight();
    }

    private static void border(Look look, PdfPCell cell) {
        cell.setBorderWidth(LINE);
        switch (look) {
            case BARE, SMALL, LARGE -> cell.setBorder(Rectangle.NO_BORDER);
            case RULED -> {
                cell.setBorder(Rectangle.BOTTOM);
                cell.setBorderColor(PaperFonts.GOLD);
            }
            default -> cell.setBorder(Rectangle.BOX);
        }
    }

    private PdfPCell content(Cell cell) {
        if (cell.content() instanceof Cell.Photo photo) {
            return photo(photo);
        }
        if (cell.content() instanceof Cell.Picture picture) {
            return picture(
                    picture.image(),
                    SheetStyle.mm(picture.millimetresWide()),
                    SheetStyle.mm(picture.millimetresHigh()));
        }
        if (cell.content() instanceof Cell.QrCode code) {
            float side = SheetStyle.mm(code.millimetres());
            return new PdfPCell(QrPicture.of(code.text(), side, writer.getDirectContent()), false);
        }
        if (cell.content() instanceof Cell.Bilingual label) {
            var phrase = phrase(label.chinese() + "\n", fonts.text(style.cellSize()));
            phrase.add(fonts.chunk(label.english(), fonts.text(7.5f, PaperFonts.GREY)));
            return new PdfPCell(phrase);
        }
        return new PdfPCell(phrase(((Cell.Text) cell.content()).value(), font(cell.look())));
    }

    private Font font(Look look) {
        return switch (look) {
            case HEAD -> fonts.heading(style.cellSize());
            case SMALL -> fonts.text(style.cellSize() - 2.5f, PaperFonts.GREY);
            case LARGE -> fonts.text(style.textSize());
            default -> fonts.text(style.cellSize());
        };
    }

    private Phrase phrase(String text, Font font) {
        return new Phrase(fonts.chunk(text, font));
    }

    private PdfPCell photo(Cell.Photo photo) {
        var image = photo.image().get();
        if (image.length == 0) {
            return new PdfPCell(phrase("照　片\n（一寸）", fonts.text(style.cellSize(), PaperFonts.GREY)));
        }
        return picture(image, PHOTO_WIDTH, PHOTO_HEIGHT);
    }

    private static PdfPCell picture(byte[] bytes, float width, float height) {
        try {
            var image = Image.getInstance(bytes);
            image.scaleToFit(width, height);
            image.setBorder(Rectangle.BOX);
            image.setBorderWidth(LINE);
            image.setBorderColor(PaperFonts.PALE);
            return new PdfPCell(image, false);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
