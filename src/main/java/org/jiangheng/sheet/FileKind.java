package org.jiangheng.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jiangheng.kernel.RuleViolated;

/** What a file is by its first bytes; its name proves nothing (XC-47). Everything but a ZIP is refused with what to do about it. */
final class FileKind {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LOOKED_AT = 4096;
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileKind() {}

    static void requireZip(byte[] file) {
        if (file.length == 0) {
            throw new RuleViolated("sheet.empty");
        }
        if (file.length > MOST_BYTES) {
            throw new RuleViolated("sheet.tooLarge", MOST_BYTES / MEGABYTE);
        }
        if (startsWith(file, OLE)) {
            throw new RuleViolated(contains(file, ENCRYPTED) ? "sheet.encrypted" : "sheet.oldFormat");
        }
        if (!startsWith(file, ZIP)) {
            throw refused(file);
        }
    }

    private static RuleViolated refused(byte[] file) {
        var encoding = encoding(file);
        return encoding.isEmpty() ? new RuleViolated("sheet.notASheet") : new RuleViolated("sheet.csv", encoding);
    }

    /** The name of the encoding, empty when it is no text. */
    private static String encoding(byte[] file) {
        if (startsWith(file, UTF_16_LITTLE) || startsWith(file, UTF_16_BIG)) {
            return "UTF-16";
        }
        if (startsWith(file, UTF_8_MARK) || isText(file, StandardCharsets.UTF_8)) {
            return "UTF-8";
        }
        if (isText(file, GBK)) {
            return "GBK";
        }
        return isText(file, StandardCharsets.UTF_16LE) || isText(file, StandardCharsets.UTF_16BE) ? "UTF-16" : "";
    }

    /** The last character may be cut off. */
    private static boolean isText(byte[] file, Charset charset) {
        int length = Math.min(file.length, LOOKED_AT);
        for (int cut = 0; cut < 4 && cut < length; cut++) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file, 0, length - cut));
                return text.chars().allMatch(FileKind::isPrintable);
            } catch (CharacterCodingException perhapsCutOff) {
                continue;
            }
        }
        return false;
    }

    private static boolean isPrintable(int character) {
        return character >= ' '
                ? Character.isDefined(character) && character != 0x7F
                : "\t\r\n".indexOf(character) >= 0;
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && matches(file, mark, 0);
    }

    private static boolean contains(byte[] file, byte[] mark) {
        for (int at = 0; at <= file.length - mark.length; at++) {
            if (matches(file, mark, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] file, byte[] mark, int at) {
        for (int i = 0; i < mark.length; i++) {
            if (file[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
