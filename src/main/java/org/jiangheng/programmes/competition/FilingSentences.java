package org.jiangheng.programmes.competition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The Chinese sentences of problems, from the same file the refusals' texts come from. */
final class FilingSentences {

    private static final Properties TEXTS = load();

    private FilingSentences() {}

    static String of(FilingProblem problem) {
        var text = TEXTS.getProperty(problem.code());
        if (text == null) {
            throw new IllegalStateException("No text for " + problem.code());
        }
        return new MessageFormat(text, Locale.CHINA).format(problem.arguments().toArray());
    }

    /** All of them as one numbered text. */
    static String listed(List<FilingProblem> problems) {
        var text = new StringBuilder();
        for (int i = 0; i < problems.size(); i++) {
            text.append(i == 0 ? "" : "　").append(i + 1).append(". ").append(of(problems.get(i)));
        }
        return text.toString();
    }

    private static Properties load() {
        var texts = new Properties();
        try (var file = FilingSentences.class.getResourceAsStream("/messages/competition.properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
