package org.jiangheng.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jiangheng.kernel.RuleViolated;

/**
 * Looks into a ZIP for the parts of a Word or Excel file: any ZIP may call itself .docx. Refuses macros and what would unpack to an
 * unreasonable size.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String EXCEL = "spreadsheetml.sheet.main+xml";

    private final Set<String> entries = new HashSet<>();
    private String contentTypes = "";
    private long unpacked;

    private OfficeFile() {}

    static FileType type(byte[] content) {
        var file = new OfficeFile();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            file.look(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolated("material.broken");
        }
        return file.type();
    }

    private FileType type() {
        if (entries.stream()
                .anyMatch(name -> name.endsWith("vbaProject.bin") || name.contains("/embeddings/oleObject"))) {
            throw new RuleViolated("material.activeContent");
        }
        if (contentTypes.contains(WORD) && entries.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (contentTypes.contains(EXCEL) && entries.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        throw new RuleViolated("material.typeRefused");
    }

    private void look(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries.add(entry.getName());
            if (entries.size() > MOST_ENTRIES) {
                throw new RuleViolated("material.broken");
            }
            if (entry.getName().equals("[Content_Types].xml")) {
                var bytes = zip.readNBytes(1 << 20);
                contentTypes = new String(bytes, StandardCharsets.UTF_8);
                unpacked += bytes.length;
            }
            drain(zip);
        }
    }

    private void drain(InputStream entry) throws IOException {
        var buffer = new byte[1 << 16];
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw new RuleViolated("material.broken");
            }
        }
    }
}
