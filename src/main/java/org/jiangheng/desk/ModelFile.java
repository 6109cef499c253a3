package org.jiangheng.desk;

import java.util.List;
import java.util.Map;

/** A file of a folder, as listed. */
record ModelFile(String name, String kind, int size) {

    static List<ModelFile> of(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> new ModelFile(
                        file.getKey().substring(file.getKey().lastIndexOf('/') + 1),
                        kind(file.getKey()),
                        file.getValue().length))
                .toList();
    }

    private static String kind(String name) {
        return name.endsWith(".bpmn") ? "流程图" : name.endsWith(".dmn") ? "决策表" : "表单";
    }

    /** In kilobytes, rounded up. */
    public int kilobytes() {
        return (size + 1023) / 1024;
    }
}
