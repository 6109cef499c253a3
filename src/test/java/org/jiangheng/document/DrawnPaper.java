package org.jiangheng.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper as a test sees it: its text, its pages as pictures, and a copy under {@code target/papers} to be looked at. */
public record DrawnPaper(byte[] content) {

    /** Draws the layout as an issued paper outside production would be. */
    public static DrawnPaper specimen(PaperLayout layout) {
        return new DrawnPaper(
                new Typesetter(new PaperFonts()).set(layout, "样张 SPECIMEN").bytes());
    }

    /** Draws the layout without any mark. */
    public static DrawnPaper plain(PaperLayout layout) {
        return new DrawnPaper(new Typesetter(new PaperFonts()).set(layout, "").bytes());
    }

    /** The text of all pages. */
    public String text() {
        return read(document -> new PDFTextStripper().getText(document));
    }

    /** The text without the white space the layout needs. */
    public String words() {
        return text().replaceAll("[\\s　]", "");
    }

    /** The words of the last page. */
    public String lastPage() {
        return words(pages());
    }

    /** The words of one page, 1, 2, … */
    public String words(int page) {
        return read(document -> {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("[\\s　]", "");
        });
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public BufferedImage page(int index, int dotsPerInch) {
        return read(document -> new PDFRenderer(document).renderImageWithDPI(index, dotsPerInch));
    }

    /** Keeps a copy to be looked at. */
    public DrawnPaper kept(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), content);
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private <T> T read(Reading<T> reading) {
        try (var document = Loader.loadPDF(content)) {
            return reading.of(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }
}
