package org.jiangheng.material;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jiangheng.kernel.RuleViolated;

/** A picture without anything but its pixels: no camera, no place, no appended archive. */
final class Picture {

    static final int PHOTO_LEAST_WIDTH = 200;
    static final int PHOTO_LEAST_HEIGHT = 280;
    private static final int PHOTO_WIDTH = 600;
    private static final double PHOTO_NARROWEST = 0.62;
    private static final double PHOTO_WIDEST = 0.86;
    private static final long MOST_PIXELS = 40_000_000;
    private static final float QUALITY = 0.9f;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** Reads the size first, so that a small file cannot unfold into a huge picture; turns it the way the camera was held. */
    static Picture read(byte[] content) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new RuleViolated("material.broken");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new RuleViolated("material.imageTooLarge");
                }
                return new Picture(upright(reader.read(0), Orientation.of(content)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RuleViolated("material.broken");
        }
    }

    byte[] encoded(FileType type) {
        try {
            return type == FileType.PNG ? png(image) : jpeg(opaque(image, image.getWidth(), image.getHeight()));
        } catch (IOException broken) {
            throw new RuleViolated("material.broken");
        }
    }

    /** As a portrait for certificate and form (DR-F1.15): checked for size and shape, scaled down, JPEG. */
    byte[] portrait() {
        if (image.getWidth() < PHOTO_LEAST_WIDTH || image.getHeight() < PHOTO_LEAST_HEIGHT) {
            throw new RuleViolated("material.photoTooSmall", PHOTO_LEAST_WIDTH, PHOTO_LEAST_HEIGHT);
        }
        double shape = (double) image.getWidth() / image.getHeight();
        if (shape < PHOTO_NARROWEST || shape > PHOTO_WIDEST) {
            throw new RuleViolated("material.photoShape");
        }
        double scale = Math.min(1, (double) PHOTO_WIDTH / image.getWidth());
        try {
            return jpeg(opaque(
                    image, (int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale)));
        } catch (IOException broken) {
            throw new RuleViolated("material.broken");
        }
    }

    /** As JPEG, no side longer than this; never enlarged. */
    byte[] within(int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        try {
            return jpeg(opaque(image, Math.max(1, (int) Math.round(image.getWidth() * scale)), Math.max(1, (int)
                    Math.round(image.getHeight() * scale))));
        } catch (IOException broken) {
            throw new RuleViolated("material.broken");
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        var turned = orientation.isSideways()
                ? new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = turned.createGraphics();
        var turn = new AffineTransform();
        turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        turn.quadrantRotate(orientation.quarterTurns());
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        canvas.drawImage(image, turn, null);
        canvas.dispose();
        return turned;
    }

    private static BufferedImage opaque(BufferedImage image, int width, int height) {
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = copy.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return copy;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
