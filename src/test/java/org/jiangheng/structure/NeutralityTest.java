package org.jiangheng.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What programmes share names none of them: neither by its word nor by what the notices call it. */
class NeutralityTest {

    private static final List<String> CODES =
            List.of("recognition", "competition", "accreditation", "commendation", "training");
    private static final Pattern SPOKEN = Pattern.compile("直接认定|竞赛|评选表彰|研修培训");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    /** What a template shows only in an editor: the renderer writes the attribute's value over it. */
    private static final Pattern SPECIMEN = Pattern.compile("(th:u?text=\"[^\"]*\"[^>]*>)[^<]*<");

    private static final Path JAVA = Path.of("src/main/java/org/jiangheng");
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void sharedJavaNamesNoProgramme() {
        assertThat(offenders(JAVA, ".java", NeutralityTest::literals)).isEmpty();
    }

    @Test
    void sharedDiagramsAndFormsNameNoProgramme() {
        assertThat(offenders(Path.of("bpmn/shared"), "", Function.identity())).isEmpty();
        assertThat(offenders(Path.of("forms/shared"), "", Function.identity())).isEmpty();
    }

    @Test
    void sharedPagesMailsAndMessagesNameNoProgramme() {
        assertThat(offenders(
                        RESOURCES.resolve("templates"),
                        ".html",
                        page -> SPECIMEN.matcher(page).replaceAll("$1<")))
                .isEmpty();
        assertThat(offenders(RESOURCES.resolve("mail"), ".txt", Function.identity()))
                .isEmpty();
        assertThat(offenders(RESOURCES.resolve("messages"), ".properties", Function.identity()))
                .isEmpty();
    }

    private static List<String> offenders(Path root, String ending, Function<String, String> read) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !isOfAProgramme(file))
                    .filter(file -> names(read.apply(text(file))))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A programme's own, and the demonstration: its play, its welcome, its accounts on the login page. */
    private static boolean isOfAProgramme(Path file) {
        var path = file.toString();
        return path.contains("/demo/")
                || path.contains("/demonstration")
                || path.endsWith("/startup/Welcome.java")
                || path.endsWith("/site/login.html")
                || CODES.stream().anyMatch(code -> path.contains("/" + code + "/") || path.contains("/" + code + "."));
    }

    private static boolean names(String text) {
        return SPOKEN.matcher(text).find()
                || CODES.stream()
                        .filter(code -> !code.equals("training"))
                        .anyMatch(code -> text.contains("\"" + code) || text.contains("/" + code));
    }

    private static String literals(String source) {
        var code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
        return String.join(
                "\n",
                LITERAL.matcher(code).results().map(found -> found.group()).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
