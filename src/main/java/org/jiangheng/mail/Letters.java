package org.jiangheng.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Masked;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Renders the texts under {@code mail/}: first line {@code 主题：…}, an empty line, the body. Thymeleaf's text mode; a value a
 * template needs and does not get is a programming error, not an empty gap in a letter (XC-44).
 */
@Component
class Letters {

    private static final String SUBJECT = "主题：";
    private static final Pattern VALUE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("th:(?:if|unless)=\"\\$\\{(\\w+)}\"");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final MailSettings settings;

    Letters(MailSettings settings) {
        this.settings = settings;
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        engine.setTemplateResolver(resolver);
    }

    Letter write(String template, Addressee to, LocalDate today, Map<String, Object> values) {
        var given = new HashMap<String, Object>();
        given.put("recipient", to.name());
        given.put("today", Printed.of(today));
        given.put("baseUrl", settings.baseUrl());
        values.forEach((key, value) -> printed(value).ifPresent(text -> given.put(key, text)));
        String text = texts.computeIfAbsent(template, Letters::read);
        requireAll(template, text, given.keySet());
        return letter(engine.process(new TemplateSpec(text, TemplateMode.TEXT), new Context(Locale.CHINA, given)));
    }

    /** The values a template cannot do without. */
    static Set<String> required(String text) {
        Set<String> optional = names(CONDITION, text);
        return names(VALUE, text).stream()
                .filter(name -> !optional.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String read(String template) {
        var resource = new ClassPathResource("mail/" + template + ".txt");
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("No mail template " + template, missing);
        }
    }

    private Optional<Object> printed(Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return Optional.ofNullable(inner)
                .map(present -> present instanceof Boolean ? present : absolute(Printed.of(present)));
    }

    private String absolute(String text) {
        return text.startsWith("/") ? settings.baseUrl() + text : text;
    }

    private static void requireAll(String template, String text, Set<String> given) {
        var missing = required(text);
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Mail " + template + " lacks " + missing);
        }
    }

    private static Letter letter(String text) {
        String[] parts = Masked.text(text).split("\\R", 2);
        if (!parts[0].startsWith(SUBJECT)) {
            throw new IllegalStateException("A mail template does not start with its subject");
        }
        return new Letter(parts[0].substring(SUBJECT.length()).strip(), parts[1].strip() + "\n");
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
