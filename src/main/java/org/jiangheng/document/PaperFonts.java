package org.jiangheng.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The two typefaces, parsed once from bytes (a file path is read byte by byte) and shared by all papers. Every text passes
 * {@link #text}: the library drops characters without a glyph silently, so they are refused here.
 */
@Component
class PaperFonts {

    static final Color INK = Color.BLACK;
    static final Color CINNABAR = new Color(0xC0, 0x1F, 0x27);
    static final Color GOLD = new Color(0xB8, 0x96, 0x5A);
    static final Color PALE = new Color(0xC9, 0xC9, 0xC9);
    static final Color GREY = new Color(0x66, 0x66, 0x66);

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE0E\\uFE0F\\r[\\p{Cc}&&[^\\n\\t\\u0085]]]");
    private static final Pattern LINE_END = Pattern.compile("[\\u0085\\u2028\\u2029]");

    private final BaseFont text = load("NotoSerifSC-Regular.ttf");
    private final BaseFont heading = load("NotoSansSC-Bold.ttf");

    Font text(float size) {
        return new Font(text, size, Font.NORMAL, INK);
    }

    Font text(float size, Color colour) {
        return new Font(text, size, Font.NORMAL, colour);
    }

    Font heading(float size) {
        return new Font(heading, size, Font.NORMAL, INK);
    }

    Font heading(float size, Color colour) {
        return new Font(heading, size, Font.NORMAL, colour);
    }

    BaseFont headingFace() {
        return heading;
    }

    BaseFont textFace() {
        return text;
    }

    /** A run of text that breaks as Chinese text may. */
    Chunk chunk(String value, Font font) {
        var clean = visible(value);
        requirePrintable(clean, font.getBaseFont());
        var chunk = new Chunk(clean, font);
        chunk.setSplitCharacter(LineBreaks.RULES);
        return chunk;
    }

    void requirePrintable(String value) {
        requirePrintable(visible(value), text);
        requirePrintable(visible(value), heading);
    }

    /** Without what pasted text carries along unseen: zero-width characters, control characters, odd spaces and line ends. */
    static String visible(String value) {
        return LINE_END.matcher(UNSEEN.matcher(value).replaceAll(""))
                .replaceAll("\n")
                .replace('\t', ' ')
                .replace('\u00A0', ' ');
    }

    private static void requirePrintable(String value, BaseFont face) {
        value.codePoints()
                .filter(character -> character != '\n' && !face.charExists(character))
                .findFirst()
                .ifPresent(character -> {
                    throw new RuleViolated("document.glyphMissing", Character.toString(character));
                });
    }

    private static BaseFont load(String file) {
        try (var bytes = new ClassPathResource("fonts/" + file).getInputStream()) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (DocumentException problem) {
            throw new IllegalStateException("Font " + file + " cannot be read", problem);
        }
    }
}
