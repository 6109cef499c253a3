package org.jiangheng.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.jiangheng.kernel.RuleViolated;

/** The parts of an XLSX, unpacked only as they are read and never beyond what a list can need: a small file may hold a huge one. */
final class Archive extends ZipFileZipEntrySource {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final long UNSUSPICIOUS = 1024 * 1024;
    private static final long MOST_INFLATED = 100;
    private static final int MEGABYTE = 1024 * 1024;

    private final List<ZipArchiveEntry> parts;

    private Archive(ZipFile file) {
        super(file);
        this.parts = Collections.list(file.getEntries());
    }

    static Archive open(byte[] content) throws IOException {
        var archive = new Archive(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get());
        if (archive.parts.size() > MOST_PARTS) {
            throw new RuleViolated("sheet.bomb");
        }
        if (!archive.parts.stream().allMatch(Archive::isOrdinary)) {
            throw new RuleViolated("sheet.broken");
        }
        return archive;
    }

    /** Packed as spreadsheet programs pack; for rarer ways the library would look for code that is not here. */
    private static boolean isOrdinary(ZipArchiveEntry part) {
        return part.getMethod() == ZipEntry.DEFLATED || part.getMethod() == ZipEntry.STORED;
    }

    boolean has(String ending) {
        return parts.stream().anyMatch(part -> part.getName().endsWith(ending));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Guarded(super.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    /** Counts what comes out of an entry. */
    private static final class Guarded extends FilterInputStream {

        private final long compressed;
        private long unpacked;

        Guarded(InputStream entry, long compressed) {
            super(entry);
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > UNSUSPICIOUS && unpacked > compressed * MOST_INFLATED) {
                throw new RuleViolated("sheet.bomb");
            }
            if (unpacked > MOST_UNPACKED) {
                throw new RuleViolated("sheet.tooMuch", MOST_UNPACKED / MEGABYTE);
            }
        }
    }
}
