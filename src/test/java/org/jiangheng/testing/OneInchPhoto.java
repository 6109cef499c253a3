package org.jiangheng.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo of nobody. */
public final class OneInchPhoto {

    private OneInchPhoto() {}

    /** A head and shoulders, one inch. */
    public static byte[] drawn() {
        var image = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 295, 413);
        pen.setColor(new Color(0x46, 0x5A, 0x6E));
        pen.fillOval(30, 280, 235, 260);
        pen.setColor(new Color(0xE0, 0xB8, 0x98));
        pen.fillOval(88, 95, 120, 165);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
