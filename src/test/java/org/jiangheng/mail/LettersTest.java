package org.jiangheng.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template of {@code src/docs/mails.md}, rendered with the values it names there. */
@Tag("XC-44")
class LettersTest {

    private static final Addressee SOMEBODY = new Addressee("申报人甲", "jia@example.org");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final List<String> LEFT_OVERS = List.of("[[", "]]", "[(", ")]", "[#", "[/", "${", "th:", "null");

    private final Letters letters = new Letters(new MailSettings("http://localhost:8080", "jiangheng@localhost"));

    static Stream<Documented> templates() throws IOException {
        return Files.readAllLines(Path.of("src/docs/mails.md")).stream()
                .filter(line -> line.startsWith("| `recognition/"))
                .map(Documented::of);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void rendersWithTheValuesItNeeds(Documented template) {
        assertComplete(letters.write(template.path(), SOMEBODY, TODAY, sample(template.required())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void rendersWithEverythingItKnows(Documented template) {
        var all = new TreeSet<>(template.required());
        all.addAll(template.optional());

        assertComplete(letters.write(template.path(), SOMEBODY, TODAY, sample(all)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isDocumentedAsItIs(Documented template) {
        var needed = Letters.required(Letters.read(template.path()));
        needed.removeAll(Set.of("recipient", "baseUrl", "today"));

        assertThat(needed).isEqualTo(template.required());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void refusesAGap(Documented template) {
        for (var missing : template.required()) {
            var values = sample(template.required());
            values.remove(missing);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> letters.write(template.path(), SOMEBODY, TODAY, values))
                    .withMessageContaining(missing);
        }
    }

    @Test
    void documentsEveryTemplate() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/mail/recognition"))) {
            assertThat(files.map(file ->
                            "recognition/" + file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            templates().map(Documented::path).toList());
        }
    }

    @Test
    void masksAnIdentityNumberThatSlippedIntoAReason() {
        var values = sample(Set.of("reason", "organisation", "number", "occupation", "level"));
        values.putAll(sample(Set.of("programmeTitle", "batchName", "link")));
        values.put("reason", "身份证号11990119850307123X与照片不符");

        assertThat(letters.write("recognition/returned", SOMEBODY, TODAY, values)
                        .body())
                .contains("119901********123X")
                .doesNotContain("19850307");
    }

    @Test
    @Tag("XC-02")
    @Tag("XC-03")
    void printsAMidnightAs24HoursOfTheDayBefore() {
        assertThat(Printed.of(Instant.parse("2026-04-09T16:00:00Z"))).isEqualTo("2026年4月9日24:00");
        assertThat(Printed.of(Instant.parse("2026-04-10T01:00:00Z"))).isEqualTo("2026年4月10日 09:00");
    }

    private static void assertComplete(Letter letter) {
        assertThat(letter.subject()).startsWith("【高技能人才直接认定】").hasSizeGreaterThan("【高技能人才直接认定】".length());
        assertThat(letter.body())
                .contains("申报人甲")
                .contains("2026年4月10日")
                .doesNotContain(LEFT_OVERS)
                .doesNotContain("\n\n\n");
    }

    private static Map<String, Object> sample(Set<String> names) {
        var values = new HashMap<String, Object>();
        names.forEach(name -> values.put(name, sample(name)));
        return values;
    }

    private static Object sample(String name) {
        return switch (name) {
            case "until", "startsAt", "submittedAt", "sentAt", "receivedAt" -> Instant.parse("2026-04-20T01:30:00Z");
            case "paidOn" -> LocalDate.of(2026, 4, 9);
            case "fee", "count", "acceptedCount", "refusedCount", "passedCount", "failedCount", "daysLeft" -> 7;
            case "upheld" -> true;
            case "link", "verifyLink" -> "/portal";
            default -> "值" + name;
        };
    }

    record Documented(String path, Set<String> required, Set<String> optional) {

        static Documented of(String line) {
            var cells = line.split("\\|");
            return new Documented(cells[1].strip().replace("`", ""), names(cells[4]), names(cells[5]));
        }

        private static Set<String> names(String cell) {
            var names = new TreeSet<>(List.of(cell.strip().split("\\s+")));
            names.remove("–");
            return names;
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
