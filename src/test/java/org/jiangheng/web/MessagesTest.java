package org.jiangheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every refusal has a sentence, every sentence a refusal. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final Pattern REFUSAL = Pattern.compile("(?:new RuleViolated|Problem\\.of)\\(\\s*\"([^\"]+)\"");

    private static Map<Path, String> sources;
    private static Map<String, String> texts;

    @BeforeAll
    static void read() throws IOException {
        sources = filesUnder(SOURCES, ".java");
        texts = new TreeMap<>();
        filesUnder(TEXTS, ".properties").forEach(MessagesTest::keep);
    }

    @Test
    void everyRefusalHasASentence() {
        var codes = sources.values().stream()
                .flatMap(source -> REFUSAL.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).isNotEmpty();
        assertThat(texts.keySet()).containsAll(codes);
    }

    /** A module may write its codes without its own name in front. */
    @Test
    void everySentenceBelongsToARefusal() {
        assertThat(texts.keySet())
                .allSatisfy(code -> assertThat(sources.entrySet())
                        .as(code)
                        .anyMatch(source -> uses(source.getKey(), source.getValue(), code)));
    }

    /** What is put in may be a sentence itself. */
    @Test
    void everySentenceIsChineseAndComplete() {
        assertThat(texts)
                .allSatisfy((code, text) -> assertThat(
                                new MessageFormat(text).format(new Object[] {"某事。", "某事。", "某事。"}))
                        .as(code)
                        .matches("(?s).*\\p{IsHan}.*[。？]"));
    }

    /** Ids of rules are for whoever reads the sources, not for whoever is refused (CC-31). */
    @Test
    void noSentenceNamesARule() {
        assertThat(texts).allSatisfy((code, text) -> assertThat(text).as(code).doesNotContainPattern("(DR|CC|XC)-"));
    }

    @Test
    void writesDatesTheChineseWayAndNumbersWithoutGrouping() {
        var closed = new RuleViolated("batch.closed", "2026年首批", "个人申报", LocalDate.of(2026, 3, 27));
        assertThat(new Texts().of(closed)).contains("2026年首批", "2026年3月27日");
        assertThat(new Texts().of(new RuleViolated("desk.tooFar", 1200))).contains("1200天");
    }

    @Test
    void admitsACodeItDoesNotKnow() {
        assertThat(new Texts().of(new RuleViolated("no.such")))
                .contains("no.such")
                .contains("联系工作人员");
    }

    private static boolean uses(Path file, String source, String code) {
        var module = code.substring(0, code.indexOf('.'));
        return source.contains('"' + code + '"')
                || (file.toString().contains("/" + module + "/")
                        && source.contains('"' + code.substring(module.length() + 1) + '"'));
    }

    private static void keep(Path file, String content) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        var module = file.getFileName().toString().replace(".properties", "");
        properties.forEach((code, text) -> {
            assertThat((String) code).startsWith(module + ".");
            texts.put((String) code, (String) text);
        });
    }

    private static Map<Path, String> filesUnder(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(file -> file, MessagesTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
