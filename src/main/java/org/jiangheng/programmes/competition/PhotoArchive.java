package org.jiangheng.programmes.competition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jiangheng.kernel.RuleViolated;

/** A ZIP of photos named after identity numbers, walked through file by file and never unpacked beyond measure (CC-F9, XC-47). */
final class PhotoArchive {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_PHOTOS = 10_000;
    private static final int MOST_BYTES_OF_ONE = 5 * MEGABYTE;
    private static final long MOST_UNPACKED = 200L * MEGABYTE;

    private PhotoArchive() {}

    /** Who is told of every file. */
    interface Visitor {

        void photo(String identity, byte[] content);

        /** A file that is too large for a photo. */
        void tooLarge(String identity, int megabytes);
    }

    static void visit(byte[] zip, Visitor visitor) {
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            throw new RuleViolated("competition.photosNotZip");
        }
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.ISO_8859_1)) {
            visit(files, visitor);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolated("competition.photosNotZip");
        }
    }

    private static void visit(ZipInputStream files, Visitor visitor) throws IOException {
        int photos = 0;
        long unpacked = 0;
        var file = files.getNextEntry();
        if (file == null) {
            throw new RuleViolated("competition.photosNotZip");
        }
        for (; file != null; file = files.getNextEntry()) {
            if (isPhoto(file)) {
                var content = files.readNBytes(MOST_BYTES_OF_ONE + 1);
                unpacked += content.length;
                if (++photos > MOST_PHOTOS || unpacked > MOST_UNPACKED) {
                    throw new RuleViolated("competition.photosTooMany", MOST_PHOTOS, MOST_UNPACKED / MEGABYTE);
                }
                if (content.length > MOST_BYTES_OF_ONE) {
                    visitor.tooLarge(stem(file.getName()), MOST_BYTES_OF_ONE / MEGABYTE);
                    unpacked += drained(files, MOST_UNPACKED - unpacked);
                } else {
                    visitor.photo(stem(file.getName()), content);
                }
            }
        }
    }

    /** Reads on to the next file, but not for ever. */
    private static long drained(ZipInputStream files, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long drained = 0;
        for (int read = files.read(buffer); read >= 0; read = files.read(buffer)) {
            drained += read;
            if (drained > most) {
                throw new RuleViolated("competition.photosTooMany", MOST_PHOTOS, MOST_UNPACKED / MEGABYTE);
            }
        }
        return drained;
    }

    /** Not what operating systems leave in a ZIP on their own. */
    private static boolean isPhoto(ZipEntry file) {
        var name = file.getName();
        return !file.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !name.endsWith(".DS_Store")
                && !name.endsWith("Thumbs.db");
    }

    private static String stem(String path) {
        var name = decoded(path).replaceAll(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** Names without a mark of their encoding come as UTF-8 from some programs and as GBK from others. */
    private static String decoded(String name) {
        if (name.chars().allMatch(character -> character < 0x80)
                || name.chars().anyMatch(character -> character > 0xFF)) {
            return name;
        }
        var bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("GBK").decode(bytes.rewind()).toString();
        }
    }
}
