package org.jiangheng.workflow;

import java.util.Map;

/**
 * Something in a model that people have a word for: an element of a diagram, a field of a form, a rule of a table.
 *
 * @param element id it is found by
 * @param title kind and name, in Chinese
 * @param properties label to value
 */
record ModelPart(String element, String title, Map<String, String> properties) {

    String property(String label) {
        return properties.getOrDefault(label, "");
    }
}
