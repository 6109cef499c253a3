package org.jiangheng.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sets a layout as PDF. */
@Component
class Typesetter {

    private static final float NOTE_SIZE = 9;

    private final PaperFonts fonts;

    Typesetter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param mark printed across every page, or empty
     */
    Drawn set(PaperLayout layout, String mark) {
        var drawn = new Drawn();
        try {
            set(layout, mark, drawn);
            return drawn;
        } catch (RuntimeException refused) {
            drawn.discard();
            throw refused;
        }
    }

    private void set(PaperLayout layout, String mark, OutputStream drawn) {
        var style = SheetStyle.of(layout.sheet());
        var document = new Document(style.page(), style.left(), style.right(), style.top(), style.bottom());
        var writer = PdfWriter.getInstance(document, drawn);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        var furniture = new PageFurniture(layout, fonts, mark);
        writer.setPageEvent(furniture);
        document.addTitle(layout.title().replace("\n", ""));
        document.addCreator("Jiangheng 匠衡");
        document.open();
        new Page(document, writer, furniture, layout, style).set();
        document.close();
    }

    /** One document being set. */
    private final class Page {

        private final Document document;
        private final PageFurniture furniture;
        private final PaperLayout layout;
        private final SheetStyle style;
        private final GridSetter grids;

        Page(Document document, PdfWriter writer, PageFurniture furniture, PaperLayout layout, SheetStyle style) {
            this.document = document;
            this.furniture = furniture;
            this.layout = layout;
            this.style = style;
            this.grids = new GridSetter(fonts, style, writer);
        }

        void set() {
            of(Block.Letterhead.class).forEach(this::add);
            document.add(title(layout.title()));
            var text = layout.blocks().stream()
                    .filter(block -> !(block instanceof Block.Letterhead))
                    .toList();
            int next = 0;
            while (next < text.size()) {
                int end = closing(text, next);
                if (end > next) {
                    document.add(grids.unbroken(elements(text.subList(next, end))));
                    next = end;
                } else {
                    add(text.get(next++));
                }
            }
        }

        private Stream<? extends Block> of(Class<? extends Block> kind) {
            return layout.blocks().stream().filter(kind::isInstance);
        }

        /** Where the closing part that begins here ends: a signature never stands on a page without text (GB/T 9704). */
        private static int closing(List<Block> text, int from) {
            boolean begins = from + 1 < text.size()
                    && text.get(from) instanceof Block.Paragraph
                    && text.get(from + 1) instanceof Block.Signature;
            int end = begins ? from + 2 : from;
            while (begins && end < text.size() && text.get(end) instanceof Block.Note) {
                end++;
            }
            return end;
        }

        private void add(Block block) {
            if (block instanceof Block.NewPage) {
                document.newPage();
            } else if (block instanceof Block.NextForm form) {
                document.newPage();
                furniture.titled();
                document.add(title(form.title()));
            } else if (block instanceof Grid grid) {
                grids.add(grid, document);
            } else {
                elements(List.of(block)).forEach(document::add);
            }
        }

        private List<Element> elements(List<Block> blocks) {
            return blocks.stream()
                    .<Element>flatMap(block -> elements(block).stream())
                    .toList();
        }

        private List<? extends Element> elements(Block block) {
            if (block instanceof Grid grid) {
                return List.of(grids.table(grid));
            } else if (block instanceof Block.Line line) {
                return List.of(line(line));
            } else if (block instanceof Block.Paragraph paragraph) {
                return indented(paragraph.text(), body());
            } else if (block instanceof Block.Heading heading) {
                return indented(heading.text(), fonts.heading(style.textSize()));
            } else if (block instanceof Block.Note note) {
                return List.of(note(note.text()));
            } else if (block instanceof Block.Letterhead head) {
                return letterhead(head);
            } else if (block instanceof Block.Subtitle subtitle) {
                return List.of(subtitle(subtitle.text()));
            } else if (block instanceof Block.Signature signature) {
                return List.of(grids.signature(signature));
            } else if (block instanceof Block.Space space) {
                return List.of(space(space.height()));
            }
            throw new IllegalStateException("No way to set " + block);
        }

        private Paragraph title(String text) {
            boolean certificate = layout.sheet() == PaperLayout.Sheet.CERTIFICATE;
            var colour = certificate ? PaperFonts.CINNABAR : PaperFonts.INK;
            var face = certificate ? fonts.text(style.titleSize(), colour) : fonts.heading(style.titleSize(), colour);
            var chunk = fonts.chunk(text, face);
            if (certificate) {
                chunk.setCharacterSpacing(8);
                chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, 0.9f, colour);
            }
            var title = new Paragraph(style.titleSize() * 1.5f);
            title.add(chunk);
            title.setAlignment(Element.ALIGN_CENTER);
            title.setSpacingAfter(style.leading() * (layout.sheet() == PaperLayout.Sheet.LETTER ? 0.8f : 0.75f));
            return title;
        }

        private List<Element> letterhead(Block.Letterhead head) {
            var issuer = paragraph(head.issuer(), fonts.heading(30, PaperFonts.CINNABAR), Element.ALIGN_CENTER);
            issuer.setLeading(40);
            var number = paragraph(head.number(), body(), Element.ALIGN_CENTER);
            number.setSpacingBefore(style.leading() * 0.8f);
            return List.of(issuer, number, grids.redLine(), space(style.leading()));
        }

        private Paragraph line(Block.Line line) {
            var set = paragraph(line.text(), body(), GridSetter.horizontal(line.align()));
            set.setSpacingAfter(style.spacedTables() ? 0 : 5);
            return set;
        }

        private Paragraph subtitle(String text) {
            var chunk = fonts.chunk(text, fonts.text(9, PaperFonts.GREY));
            chunk.setCharacterSpacing(2.4f);
            var subtitle = new Paragraph(12);
            subtitle.add(chunk);
            subtitle.setAlignment(Element.ALIGN_CENTER);
            subtitle.setSpacingAfter(style.leading() * 0.6f);
            return subtitle;
        }

        private List<Paragraph> indented(String text, Font font) {
            return text.lines().map(part -> indentedLine(part, font)).toList();
        }

        private Paragraph indentedLine(String text, Font font) {
            var paragraph = paragraph(text, font, Element.ALIGN_JUSTIFIED);
            paragraph.setFirstLineIndent(2 * font.getSize());
            return paragraph;
        }

        private Paragraph note(String text) {
            var note = new Paragraph(NOTE_SIZE * 1.45f);
            note.add(fonts.chunk(text, fonts.text(NOTE_SIZE, PaperFonts.GREY)));
            note.setSpacingBefore(style.spacedTables() ? 10 : 7);
            return note;
        }

        private Paragraph space(float height) {
            return new Paragraph(height, " ", fonts.text(1));
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
