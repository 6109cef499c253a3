package org.jiangheng.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.SpinValue;
import org.jiangheng.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Between a form's plain values (text, number, flag, lists and maps of them) and the engine's typed ones. */
final class FormValues {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private FormValues() {}

    static Map<String, Object> toPlain(VariableMap answers) {
        var plain = new LinkedHashMap<String, Object>();
        answers.keySet().forEach(key -> plain.put(key, plain(answers.getValueTyped(key))));
        return plain;
    }

    /** A form sends text, numbers, flags and JSON. A serialised Java object is not even looked at. */
    private static @Nullable Object plain(@Nullable TypedValue typed) {
        if (typed instanceof SerializableValue && !(typed instanceof SpinValue)
                || typed instanceof FileValue
                || typed instanceof BytesValue) {
            throw new RuleViolated("workflow.answersForeign");
        }
        var value = typed == null ? null : typed.getValue();
        return value instanceof SpinJsonNode json ? parsed(json.toString()) : value;
    }

    static TypedValue toEngine(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Record) {
            return SpinValues.jsonValue(written(value)).create();
        }
        return value instanceof TemporalAccessor
                ? Variables.stringValue(value.toString())
                : Variables.untypedValue(value);
    }

    private static Object parsed(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not JSON", impossible);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Cannot be written as JSON", impossible);
        }
    }
}
