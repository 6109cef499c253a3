package org.jiangheng.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parameters whose value is one of a few words: what people read in their place, and what else may be chosen (XC-01). */
@Component("parameterWords")
class ParameterWords {

    private static final List<Map<String, String>> VOCABULARIES =
            List.of(words("true", "是", "false", "否"), words("FLOOR", "向下取整", "CEILING", "向上取整", "HALF_UP", "四舍五入"));

    /** The value in words, itself when it is a number or a text. */
    public String of(String value) {
        return choices(value).getOrDefault(value, value);
    }

    /** The words it may be changed to, with what they mean; empty for numbers and texts. */
    public Map<String, String> choices(String value) {
        return VOCABULARIES.stream()
                .filter(words -> words.containsKey(value))
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
