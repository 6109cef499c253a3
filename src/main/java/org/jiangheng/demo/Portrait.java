package org.jiangheng.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn head and shoulders before white: nobody's photo. */
public final class Portrait {

    private static final int WIDTH = 354;
    private static final int HEIGHT = 496;
    private static final Color[] CLOTHES = {
        new Color(0x2F4858), new Color(0x33658A), new Color(0x5B5F71), new Color(0x4A6B5D), new Color(0x7A4B46)
    };
    private static final Color[] SKIN = {new Color(0xF0C9A8), new Color(0xE8BA96), new Color(0xDFAA84)};
    private static final Color HAIR = new Color(0x2B2523);
    private static final Color LINES = new Color(0x6B4A3A);

    private final Graphics2D canvas;
    private final boolean male;
    private final int variant;

    private Portrait(Graphics2D canvas, boolean male, int variant) {
        this.canvas = canvas;
        this.male = male;
        this.variant = variant;
    }

    /** A PNG picture; the same number gives the same face. */
    public static byte[] png(boolean male, int variant) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.translate(-26, -74);
        canvas.scale(1.15, 1.15);
        new Portrait(canvas, male, Math.floorMod(variant, 997)).draw();
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void draw() {
        if (!male) {
            fill(HAIR, new RoundRectangle2D.Double(92, 110, 170, 215, 120, 130));
        }
        fill(SKIN[variant % SKIN.length].darker(), new RoundRectangle2D.Double(147, 270, 60, 90, 30, 30));
        clothes();
        fill(SKIN[variant % SKIN.length], new Ellipse2D.Double(112, 130 + variant % 7, 130, 172 + variant % 9));
        hair();
        face();
    }

    private void clothes() {
        var shoulders = new Path2D.Double();
        shoulders.moveTo(10, HEIGHT);
        shoulders.curveTo(25, 390, 95, 362, 140, 345);
        shoulders.lineTo(177, 402);
        shoulders.lineTo(214, 345);
        shoulders.curveTo(259, 362, 329, 390, 344, HEIGHT);
        shoulders.closePath();
        fill(CLOTHES[variant % CLOTHES.length], shoulders);
        var collar = new Path2D.Double();
        collar.moveTo(140, 343);
        collar.lineTo(177, 402);
        collar.lineTo(214, 343);
        collar.lineTo(200, 336);
        collar.lineTo(177, 372);
        collar.lineTo(154, 336);
        collar.closePath();
        fill(new Color(0xF4F4F2), collar);
    }

    private void hair() {
        fill(HAIR, new Arc2D.Double(105, 112, 144, male ? 130 : 150, 4, 172, Arc2D.CHORD));
        if (male) {
            fill(HAIR, new RoundRectangle2D.Double(104, 172, 14, 44, 10, 10));
            fill(HAIR, new RoundRectangle2D.Double(236, 172, 14, 44, 10, 10));
        }
    }

    private void face() {
        canvas.setColor(HAIR);
        canvas.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Arc2D.Double(130, 200, 32, 14, 25, 130, Arc2D.OPEN));
        canvas.draw(new Arc2D.Double(192, 200, 32, 14, 25, 130, Arc2D.OPEN));
        canvas.fill(new Ellipse2D.Double(140, 215, 12, 10));
        canvas.fill(new Ellipse2D.Double(202, 215, 12, 10));
        canvas.setColor(LINES);
        canvas.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Arc2D.Double(169, 236, 18, 16, 200, 140, Arc2D.OPEN));
        canvas.draw(new Arc2D.Double(154, 252, 46, 22 + variant % 6, 205, 130, Arc2D.OPEN));
        if (variant % 3 == 0) {
            canvas.draw(new RoundRectangle2D.Double(128, 208, 38, 26, 14, 14));
            canvas.draw(new RoundRectangle2D.Double(188, 208, 38, 26, 14, 14));
            canvas.drawLine(166, 218, 188, 218);
        }
    }

    private void fill(Color colour, java.awt.Shape shape) {
        canvas.setColor(colour);
        canvas.fill(shape);
    }
}
