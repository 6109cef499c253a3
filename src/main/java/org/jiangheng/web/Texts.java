package org.jiangheng.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The one place where a refusal becomes a sentence: every {@code messages/<module>.properties} on the class path, in UTF-8. */
@Component
public class Texts {

    private static final String BUNDLES = "classpath*:messages/*.properties";

    private final Map<String, String> patterns = new TreeMap<>();

    Texts() {
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
                read(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence that tells the person what was refused and what to do. */
    public String of(RuleViolated refusal) {
        return of(refusal.code(), refusal.arguments().toArray());
    }

    /** The sentence of a code, filled with the arguments; dates are written the Beijing way, numbers without grouping. */
    public String of(String code, Object... arguments) {
        return find(code)
                .map(pattern -> fill(pattern, arguments))
                .orElse("这一步现在不能办理（" + code + "）。请刷新页面后重试，仍不能办理的请联系工作人员。");
    }

    /** The unfilled text of a code. */
    public Optional<String> find(String code) {
        return Optional.ofNullable(patterns.get(code));
    }

    private void read(Resource bundle) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.forEach((code, text) -> patterns.put((String) code, (String) text));
    }

    private static String fill(String pattern, Object... arguments) {
        var words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = word(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(words);
    }

    private static String word(Object argument) {
        if (argument instanceof Instant instant) {
            return Dates.MINUTE.format(instant);
        }
        if (argument instanceof LocalDate date) {
            return Dates.DAY.format(date);
        }
        if (argument instanceof Iterable<?> several) {
            return String.join(
                    "；",
                    StreamSupport.stream(several.spliterator(), false)
                            .map(Texts::word)
                            .toList());
        }
        return argument.toString();
    }
}
