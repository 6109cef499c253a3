package org.jiangheng.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files to attach. */
final class Attachments {

    private Attachments() {}

    static Path photo(Path folder) throws IOException {
        var picture = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 295, 413);
        brush.setColor(Color.DARK_GRAY);
        brush.fillOval(90, 90, 115, 150);
        brush.dispose();
        var file = folder.resolve("photo.jpg");
        ImageIO.write(picture, "jpg", file.toFile());
        return file;
    }

    static Path paper(Path folder) throws IOException {
        var file = folder.resolve("paper.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        return file;
    }
}
