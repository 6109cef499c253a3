package org.jiangheng.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The diagrams, tables and forms this version was built with, by folder; names are the same from a jar, a folder or an editor. */
final class ShippedFolders {

    private ShippedFolders() {}

    /** Folder to (name as {@code bpmn/<folder>/<file>} or {@code forms/<folder>/<file>} to content). */
    static Map<String, Map<String, byte[]>> read() {
        var folders = new TreeMap<String, Map<String, byte[]>>();
        collect(folders, "bpmn/*/*.bpmn");
        collect(folders, "bpmn/*/*.dmn");
        collect(folders, "forms/*/*.form");
        return folders;
    }

    private static void collect(Map<String, Map<String, byte[]>> folders, String pattern) {
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                var parts = resource.getURL().getPath().split("/");
                var folder = parts[parts.length - 2];
                var name = parts[parts.length - 3] + "/" + folder + "/" + resource.getFilename();
                folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(name, content(resource));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Resource resource) throws IOException {
        try (var stream = resource.getInputStream()) {
            return stream.readAllBytes();
        }
    }
}
