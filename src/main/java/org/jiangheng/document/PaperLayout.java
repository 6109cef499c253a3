package org.jiangheng.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a paper says and how it is laid out, independent of the PDF library. Immutable; built from top to bottom:
 * {@code PaperLayout.titled("受理通知").addressee("…").paragraph("…").signature(unit, date)}.
 *
 * @param title printed centred at the top of the first page; line feeds break it by meaning
 */
public record PaperLayout(String title, Sheet sheet, List<Block> blocks) {

    /** The kinds of sheet, all A4. */
    public enum Sheet {
        /** Letters and notices with the margins of GB/T 9704. */
        LETTER,
        /** Forms and tables. */
        FORM,
        /** Wide tables, landscape. */
        WIDE,
        /** A framed certificate without page numbers, landscape. */
        CERTIFICATE
    }

    public PaperLayout {
        blocks = List.copyOf(blocks);
    }

    /** An empty letter with this title. */
    public static PaperLayout titled(String title) {
        return new PaperLayout(title, Sheet.LETTER, List.of());
    }

    public PaperLayout on(Sheet sheet) {
        return new PaperLayout(title, sheet, blocks);
    }

    /** The layout with one more block at its end. */
    public PaperLayout and(Block block) {
        var more = new ArrayList<>(blocks);
        more.add(block);
        return new PaperLayout(title, sheet, more);
    }

    /** The layout with all of these at its end. */
    public PaperLayout and(List<Block> several) {
        var more = new ArrayList<>(blocks);
        more.addAll(several);
        return new PaperLayout(title, sheet, more);
    }

    /** Red head with issuer and number above the title, for public notices. */
    public PaperLayout letterhead(String issuer, String number) {
        var more = new ArrayList<Block>();
        more.add(new Block.Letterhead(issuer, number));
        more.addAll(blocks);
        return new PaperLayout(title, sheet, more);
    }

    /** A line of small spaced capitals under the title. */
    public PaperLayout subtitle(String text) {
        return and(new Block.Subtitle(text));
    }

    /** The document number 代字〔YYYY〕N号 below the title of a letter (XC-24). */
    public PaperLayout number(String number) {
        return and(new Block.Line(number, Cell.Align.CENTRE)).space(10);
    }

    /** 主送, flush left with a full-width colon. */
    public PaperLayout addressee(String name) {
        return and(new Block.Line(name + "：", Cell.Align.LEFT));
    }

    public PaperLayout line(String text) {
        return and(new Block.Line(text, Cell.Align.LEFT));
    }

    public PaperLayout paragraph(String text) {
        return and(new Block.Paragraph(text));
    }

    public PaperLayout heading(String text) {
        return and(new Block.Heading(text));
    }

    public PaperLayout note(String text) {
        return and(new Block.Note(text));
    }

    public PaperLayout grid(Grid grid) {
        return and(grid);
    }

    /** What follows stands on a new page. */
    public PaperLayout newPage() {
        return and(new Block.NewPage());
    }

    public PaperLayout space(float height) {
        return and(new Block.Space(height));
    }

    /** Unit, seal place （盖章） and date. */
    public PaperLayout signature(String unit, LocalDate date) {
        return and(new Block.Signature(unit, date));
    }
}
