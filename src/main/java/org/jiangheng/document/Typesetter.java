package org.jiangheng.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Component;

/** Sets a layout as PDF. */
@Component
class Typesetter {

    private final PaperFonts fonts;

    Typesetter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param mark printed across every page, or empty
     */
    byte[] set(PaperLayout layout, String mark) {
        var bytes = new ByteArrayOutputStream();
        var style = SheetStyle.of(layout.sheet());
        var document = new Document(style.page(), style.left(), style.right(), style.top(), style.bottom());
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setPageEvent(new PageFurniture(layout, fonts, mark));
        document.addTitle(layout.title().replace("\n", ""));
        document.addCreator("Jiangheng 匠衡");
        document.open();
        new Page(document, writer, layout, style).set();
        document.close();
        return bytes.toByteArray();
    }

    /** One document being set. */
    private final class Page {

        private final Document document;
        private final PaperLayout layout;
        private final SheetStyle style;
        private final GridSetter grids;

        Page(Document document, PdfWriter writer, PaperLayout layout, SheetStyle style) {
            this.document = document;
            this.layout = layout;
            this.style = style;
            this.grids = new GridSetter(fonts, style, writer);
        }

        void set() {
            layout.blocks().stream().filter(Block.Letterhead.class::isInstance).forEach(this::add);
            title();
            layout.blocks().stream()
                    .filter(block -> !(block instanceof Block.Letterhead))
                    .forEach(this::add);
        }

        private void title() {
            boolean certificate = layout.sheet() == PaperLayout.Sheet.CERTIFICATE;
            var colour = certificate ? PaperFonts.CINNABAR : PaperFonts.INK;
            var chunk = fonts.chunk(layout.title(), fonts.heading(style.titleSize(), colour));
            if (certificate) {
                chunk.setCharacterSpacing(6);
            }
            var title = new Paragraph(style.titleSize() * 1.5f);
            title.add(chunk);
            title.setAlignment(Element.ALIGN_CENTER);
            title.setSpacingAfter(style.leading() * (layout.sheet() == PaperLayout.Sheet.LETTER ? 0.8f : 0.6f));
            document.add(title);
        }

        private void add(Block block) {
            if (block instanceof Grid grid) {
                document.add(grids.table(grid));
            } else if (block instanceof Block.Line line) {
                document.add(paragraph(line.text(), body(), GridSetter.horizontal(line.align())));
            } else if (block instanceof Block.Paragraph paragraph) {
                indented(paragraph.text(), body());
            } else if (block instanceof Block.Heading heading) {
                indented(heading.text(), fonts.heading(style.textSize()));
            } else if (block instanceof Block.Note note) {
                note(note.text());
            } else if (block instanceof Block.Letterhead head) {
                letterhead(head);
            } else if (block instanceof Block.Subtitle subtitle) {
                subtitle(subtitle.text());
            } else if (block instanceof Block.Signature signature) {
                document.add(grids.signature(signature));
            } else if (block instanceof Block.Space space) {
                space(space.height());
            }
        }

        private void letterhead(Block.Letterhead head) {
            var issuer = paragraph(head.issuer(), fonts.heading(30, PaperFonts.CINNABAR), Element.ALIGN_CENTER);
            issuer.setLeading(40);
            document.add(issuer);
            var number = paragraph(head.number(), body(), Element.ALIGN_CENTER);
            number.setSpacingBefore(style.leading() * 0.8f);
            document.add(number);
            document.add(grids.redLine());
            space(style.leading());
        }

        private void subtitle(String text) {
            var chunk = fonts.chunk(text, fonts.text(9, PaperFonts.GREY));
            chunk.setCharacterSpacing(2.4f);
            var subtitle = new Paragraph(12);
            subtitle.add(chunk);
            subtitle.setAlignment(Element.ALIGN_CENTER);
            subtitle.setSpacingAfter(style.leading() * 0.6f);
            document.add(subtitle);
        }

        private void indented(String text, Font font) {
            for (String part : text.split("\n")) {
                var paragraph = paragraph(part, font, Element.ALIGN_JUSTIFIED);
                paragraph.setFirstLineIndent(2 * font.getSize());
                document.add(paragraph);
            }
        }

        private void note(String text) {
            var note = new Paragraph(style.cellSize() * 1.4f);
            note.add(fonts.chunk(text, fonts.text(style.cellSize() - 1.5f, PaperFonts.GREY)));
            note.setSpacingBefore(6);
            document.add(note);
        }

        private void space(float height) {
            var space = new Paragraph(height, " ", fonts.text(1));
            document.add(space);
        }

        private Font body() {
            return fonts.text(style.textSize());
        }

        private Paragraph paragraph(String text, Font font, int alignment) {
            var paragraph = new Paragraph(style.leading());
            paragraph.add(fonts.chunk(text, font));
            paragraph.setAlignment(alignment);
            return paragraph;
        }
    }
}
