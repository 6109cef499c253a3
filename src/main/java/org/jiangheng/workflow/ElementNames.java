package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.workflow.ModelCheck.Finding;

/** What the elements of diagrams and tables are called, so that a finding can be shown with a name. */
record ElementNames(Map<String, Map<String, String>> names) {

    static ElementNames of(Map<String, byte[]> files) {
        var names = new HashMap<String, Map<String, String>>();
        files.forEach((file, content) -> {
            if (!file.endsWith(".form")) {
                names.put(file, named(file, content));
            }
        });
        return new ElementNames(names);
    }

    private static Map<String, String> named(String file, byte[] content) {
        var named = new HashMap<String, String>();
        ModelXml.read(content, new ModelCheck.Findings(file, new ArrayList<>()))
                .ifPresent(xml -> ModelXml.elements(xml.document().getElementsByTagNameNS("*", "*"))
                        .forEach(element -> named.putIfAbsent(ModelXml.id(element), element.getAttribute("name"))));
        return named;
    }

    List<Finding> on(List<Finding> findings) {
        return findings.stream()
                .map(one -> new Finding(
                        one.file(),
                        one.element(),
                        names.getOrDefault(one.file(), Map.of()).getOrDefault(one.element(), ""),
                        one.sentence()))
                .toList();
    }
}
