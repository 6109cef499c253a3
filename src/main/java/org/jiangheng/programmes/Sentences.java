package org.jiangheng.programmes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of a module's message file, where the pages find the texts of its refusals too; read without any bean, as rules are. */
final class Sentences {

    private static final Map<String, Properties> MODULES = new ConcurrentHashMap<>();

    private Sentences() {}

    static String of(String code, List<Object> arguments) {
        var module = code.substring(0, code.indexOf('.'));
        var text = MODULES.computeIfAbsent(module, Sentences::load).getProperty(code);
        if (text == null) {
            throw new IllegalStateException("No text for " + code);
        }
        return new MessageFormat(text, Locale.CHINA).format(arguments.toArray());
    }

    private static Properties load(String module) {
        var texts = new Properties();
        try (var file = Sentences.class.getResourceAsStream("/messages/" + module + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
