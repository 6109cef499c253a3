package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jiangheng.kernel.RuleViolated;

/**
 * What was uploaded for a folder, by resource name. Names are never used as paths, and archives are unpacked no further than a
 * folder of diagrams can be large.
 */
final class ModelUpload {

    private static final int MOST_BYTES_OF_ONE = 2 * 1024 * 1024;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_FILES = 300;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.(bpmn|dmn|form)");

    private final String folder;
    private final Map<String, byte[]> files = new TreeMap<>();
    private int bytes;

    private ModelUpload(String folder) {
        this.folder = folder;
    }

    /** @throws RuleViolated when something is no diagram, table or form of the folder, or too much */
    static Map<String, byte[]> read(String folder, List<Models.UploadedFile> uploaded) {
        var upload = new ModelUpload(folder);
        for (var file : uploaded) {
            if (isArchive(file)) {
                upload.unpack(file);
            } else {
                upload.add(file.name(), file.name(), file.content());
            }
        }
        return upload.files;
    }

    private static boolean isArchive(Models.UploadedFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void unpack(Models.UploadedFile archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.content()))) {
            var entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !isLitter(entry.getName())) {
                    add(entry.getName(), withoutFolder(entry.getName()), zip.readNBytes(MOST_BYTES_OF_ONE + 1));
                }
                if (++entries > MOST_FILES) {
                    throw new RuleViolated("workflow.uploadTooMany", MOST_FILES);
                }
            }
            if (entries == 0) {
                throw new RuleViolated("workflow.uploadUnreadable", shown(archive.name()));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolated("workflow.uploadUnreadable", shown(archive.name()));
        }
    }

    /** What operating systems leave in archives without being asked. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store");
    }

    /** A downloaded version holds {@code bpmn/<folder>/…} and {@code forms/<folder>/…}; files may also lie loose. */
    private String withoutFolder(String name) {
        for (var path : List.of("bpmn/" + folder + "/", "forms/" + folder + "/", folder + "/")) {
            if (name.startsWith(path)) {
                return name.substring(path.length());
            }
        }
        return name;
    }

    private void add(String given, String name, byte[] content) {
        if (!NAME.matcher(name).matches()) {
            throw new RuleViolated("workflow.uploadName", shown(given), folder);
        }
        if (content.length == 0) {
            throw new RuleViolated("workflow.uploadEmpty", name);
        }
        bytes += content.length;
        if (content.length > MOST_BYTES_OF_ONE || bytes > MOST_BYTES) {
            throw new RuleViolated("workflow.uploadTooLarge", name);
        }
        if (files.put(FolderContent.resource(folder, name), content) != null) {
            throw new RuleViolated("workflow.uploadTwice", name);
        }
        if (files.size() > MOST_FILES) {
            throw new RuleViolated("workflow.uploadTooMany", MOST_FILES);
        }
    }

    /** The name as it may stand in a sentence. */
    private static String shown(String name) {
        var readable = name.replaceAll("\\p{Cntrl}", "");
        return readable.length() > 80 ? readable.substring(0, 80) + "…" : readable;
    }
}
