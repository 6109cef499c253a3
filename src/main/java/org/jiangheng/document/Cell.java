package org.jiangheng.document;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One cell of a {@link Grid}: what it holds and how it stands. Immutable; the methods after the factories return a changed copy.
 *
 * @param minimumHeight in points; the cell grows with its content, nothing is ever cut
 */
public record Cell(Content content, int columns, int rows, Align align, Look look, float minimumHeight) {

    /** How the content stands in the cell. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        TOP
    }

    /** How the cell is printed. */
    public enum Look {
        PLAIN,
        /** The name of a field. */
        LABEL,
        /** The head of a section, in the heading typeface. */
        HEAD,
        /** A line under the cell only. */
        RULED,
        /** No lines around the cell. */
        BARE,
        /** Small print without lines. */
        SMALL,
        /** Larger text without lines: what a certificate declares. */
        LARGE
    }

    /** What a cell holds. */
    public sealed interface Content {}

    /** Text; line feeds break lines. */
    public record Text(String value) implements Content {}

    /** The name of a field in Chinese with its small English under it. */
    public record Bilingual(String chinese, String english) implements Content {}

    /** A one-inch photo (一寸, 25 × 35 mm), fetched when it is set; empty bytes leave the place marked. */
    public record Photo(Supplier<byte[]> image) implements Content {}

    /** A picture of any shape, brought into the box, never enlarged. */
    public record Picture(byte[] image, float millimetresWide, float millimetresHigh) implements Content {
        @Override
        public boolean equals(Object other) {
            return other instanceof Picture picture && Arrays.equals(image, picture.image);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(image);
        }

        @Override
        public String toString() {
            return "Picture[" + image.length + " bytes]";
        }
    }

    /** A QR code, drawn as vectors. */
    public record QrCode(String text, float millimetres) implements Content {}

    public Cell {
        Objects.requireNonNull(content);
    }

    /** The name of a field, centred. */
    public static Cell label(String text) {
        return new Cell(new Text(text), 1, 1, Align.CENTRE, Look.LABEL, 0);
    }

    /** A short value, centred. */
    public static Cell value(String text) {
        return new Cell(new Text(text), 1, 1, Align.CENTRE, Look.PLAIN, 0);
    }

    /** Longer text, set from the left. */
    public static Cell text(String text) {
        return new Cell(new Text(text), 1, 1, Align.LEFT, Look.PLAIN, 0);
    }

    /** The head of a section or column, in the heading typeface. */
    public static Cell head(String text) {
        return new Cell(new Text(text), 1, 1, Align.CENTRE, Look.HEAD, 0);
    }

    public static Cell bilingual(String chinese, String english) {
        return new Cell(new Bilingual(chinese, english), 1, 1, Align.LEFT, Look.BARE, 0);
    }

    public static Cell photo(byte[] image) {
        return photo(() -> image);
    }

    /** A photo that is fetched when it is set: of a bundle's photos no more than one is in memory. */
    public static Cell photo(Supplier<byte[]> image) {
        return new Cell(new Photo(image), 1, 1, Align.CENTRE, Look.PLAIN, 0);
    }

    /** A picture that is kept inside the box of this size. */
    public static Cell picture(byte[] image, float millimetresWide, float millimetresHigh) {
        return new Cell(new Picture(image, millimetresWide, millimetresHigh), 1, 1, Align.CENTRE, Look.PLAIN, 0);
    }

    public static Cell qrCode(String text, float millimetres) {
        return new Cell(new QrCode(text, millimetres), 1, 1, Align.CENTRE, Look.BARE, 0);
    }

    public Cell over(int columns) {
        return new Cell(content, columns, rows, align, look, minimumHeight);
    }

    public Cell down(int rows) {
        return new Cell(content, columns, rows, align, look, minimumHeight);
    }

    public Cell set(Align align) {
        return new Cell(content, columns, rows, align, look, minimumHeight);
    }

    public Cell bare() {
        return new Cell(content, columns, rows, align, Look.BARE, minimumHeight);
    }

    public Cell ruled() {
        return new Cell(content, columns, rows, align, Look.RULED, minimumHeight);
    }

    public Cell small() {
        return new Cell(content, columns, rows, align, Look.SMALL, minimumHeight);
    }

    public Cell large() {
        return new Cell(content, columns, rows, align, Look.LARGE, minimumHeight);
    }

    public Cell atLeast(float minimumHeight) {
        return new Cell(content, columns, rows, align, look, minimumHeight);
    }
}
