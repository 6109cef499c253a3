package org.jiangheng.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.workflow.FormComponent.Choices;
import org.jiangheng.workflow.FormComponent.Constraints;
import org.jiangheng.workflow.FormComponent.Option;

/** Reads the JSON of a {@code .form} as Camunda Modeler writes it. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormReader() {}

    static Form read(String json) {
        try {
            var root = JSON.readTree(json);
            return new Form(root.path("id").asText(), components(root));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a form: " + broken.getOriginalMessage(), broken);
        }
    }

    private static List<FormComponent> components(JsonNode container) {
        var components = new ArrayList<FormComponent>();
        container.path("components").forEach(node -> components.add(component(node)));
        return components;
    }

    private static FormComponent component(JsonNode node) {
        var type = node.path("type").asText();
        var container = type.equals("group") || type.equals("dynamiclist");
        return new FormComponent(
                type,
                node.path("id").asText(),
                node.path(container ? "path" : "key").asText(""),
                node.path("label").asText(node.path("dateLabel").asText("")),
                node.path("description").asText(""),
                node.path("text").asText(""),
                constraints(node),
                new Choices(options(node.path("values")), text(node, "valuesKey"), text(node, "valuesExpression")),
                text(node.path("conditional"), "hide"),
                node.path("readonly").asBoolean() || node.path("disabled").asBoolean(),
                node.hasNonNull("defaultValue") ? JSON.convertValue(node.get("defaultValue"), Object.class) : null,
                properties(node.path("properties")),
                node.path("layout").path("columns").asInt(16),
                components(node));
    }

    private static Constraints constraints(JsonNode node) {
        var validate = node.path("validate");
        return new Constraints(
                validate.path("required").asBoolean(),
                text(validate, "min").map(BigDecimal::new),
                text(validate, "max").map(BigDecimal::new),
                text(validate, "minLength").map(Integer::valueOf),
                text(validate, "maxLength").map(Integer::valueOf),
                text(validate, "pattern"),
                validate.path("validationType").asText(""),
                text(node, "decimalDigits").map(Integer::valueOf),
                node.path("subtype").asText("date"));
    }

    private static List<Option> options(JsonNode values) {
        var options = new ArrayList<Option>();
        values.forEach(value -> options.add(new Option(
                value.path("value").asText(),
                value.path("label").asText(value.path("value").asText()))));
        return options;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("")).filter(value -> !value.isBlank());
    }

    private static Map<String, String> properties(JsonNode node) {
        var properties = new LinkedHashMap<String, String>();
        node.fields()
                .forEachRemaining(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }
}
