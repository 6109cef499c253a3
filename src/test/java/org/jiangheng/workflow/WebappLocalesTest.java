package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The engine's web applications speak Chinese, and nothing but: every text of the version on the class path has ours. */
class WebappLocalesTest {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void hasAChineseTextForEveryEnglishOne(String app) throws IOException {
        var chinese = labels(app, "zh-CN");

        assertThat(chinese.keySet()).isEqualTo(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void keepsThePlacesOfValues(String app) throws IOException {
        var chinese = labels(app, "zh-CN");

        labels(app, "en")
                .forEach((key, text) ->
                        assertThat(places(chinese.get(key))).as(key).containsExactlyInAnyOrderElementsOf(places(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void leavesNoSentenceInEnglish(String app) throws IOException {
        var names = List.of("CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

        assertThat(labels(app, "zh-CN")).allSatisfy((key, text) -> {
            if (LATIN_WORD.matcher(PLACE.matcher(text).replaceAll("")).find() && !names.contains(text)) {
                assertThat(text).as(key).containsPattern(CHINESE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void offersNoOtherLanguage(String app) throws IOException {
        assertThat(text(app, "scripts/config.js")).contains("availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> labels(String app, String locale) throws IOException {
        JsonNode file = new JsonMapper()
                .readTree(text(app, "locales/" + locale + ".json").replace("\uFEFF", ""));
        var labels = new TreeMap<String, String>();
        file.get("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static String text(String app, String file) throws IOException {
        return new ClassPathResource(FOLDER + app + "/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
