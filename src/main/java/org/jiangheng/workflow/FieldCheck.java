package org.jiangheng.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiangheng.workflow.FormComponent.Option;

/**
 * One field's answer: its typed value, or one Chinese sentence that says what to do.
 *
 * @param value absent when nothing (or nothing usable) was answered
 */
record FieldCheck(Optional<Object> value, Optional<String> problem) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-]{5,19}");
    private static final int MOST_CHARACTERS = 5000;

    static FieldCheck of(FormComponent field, Object given, Map<String, Object> data) {
        return switch (field.type()) {
            case "number" -> number(field, text(given));
            case "checkbox" -> checkbox(field, given);
            case "checklist" -> checklist(field, given, data);
            case "radio", "select" -> choice(field, text(given), data);
            case "datetime" -> moment(field, text(given));
            default -> words(field, text(given));
        };
    }

    private static FieldCheck words(FormComponent field, String text) {
        if (text.isEmpty()) {
            return nothing(field, "请填写");
        }
        var rules = field.constraints();
        var length = text.codePointCount(0, text.length());
        int most = rules.maxLength().orElse(MOST_CHARACTERS);
        if (length > most) {
            return wrong(field, "最多 " + most + " 个字，现有 " + length + " 个字");
        }
        if (length < rules.minLength().orElse(0)) {
            return wrong(field, "至少 " + rules.minLength().get() + " 个字");
        }
        if (!fits(rules, text)) {
            return wrong(field, field.properties().getOrDefault("patternMessage", "格式不对，请按提示填写"));
        }
        return right(text);
    }

    private static boolean fits(FormComponent.Constraints rules, String text) {
        return switch (rules.validationType()) {
            case "email" -> EMAIL.matcher(text).matches();
            case "phone" -> PHONE.matcher(text).matches();
            default ->
                rules.pattern()
                        .map(pattern -> Pattern.compile(pattern).matcher(text).find())
                        .orElse(true);
        };
    }

    private static FieldCheck number(FormComponent field, String text) {
        if (text.isEmpty()) {
            return nothing(field, "请填写");
        }
        if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,10})?([eE]\\+?\\d{1,2})?")) {
            return wrong(field, "请填写数字");
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        var rules = field.constraints();
        if (rules.min().filter(least -> number.compareTo(least) < 0).isPresent()) {
            return wrong(field, "不能小于 " + rules.min().get().toPlainString());
        }
        if (rules.max().filter(most -> number.compareTo(most) > 0).isPresent()) {
            return wrong(field, "不能大于 " + rules.max().get().toPlainString());
        }
        int decimals = rules.decimals().orElse(Integer.MAX_VALUE);
        if (number.scale() > decimals) {
            return wrong(field, decimals == 0 ? "请填写整数" : "最多 " + decimals + " 位小数");
        }
        return right(number.scale() <= 0 ? (Object) number.longValueExact() : number);
    }

    private static FieldCheck checkbox(FormComponent field, Object given) {
        var ticked = Boolean.TRUE.equals(given) || given instanceof String text && text.matches("true|on");
        return !ticked && field.constraints().required() ? refused("请确认并勾选“" + field.label() + "”。") : right(ticked);
    }

    private static FieldCheck choice(FormComponent field, String text, Map<String, Object> data) {
        if (text.isEmpty()) {
            return nothing(field, "请选择");
        }
        if (isOption(field, text, data)) {
            return right(text);
        }
        return wrong(field, field.isSearched() ? "要从列表中选择：输入名称中的几个字，再点选全名" : "请从选项中选择");
    }

    private static FieldCheck checklist(FormComponent field, Object given, Map<String, Object> data) {
        var ticked = list(given);
        if (!ticked.stream().allMatch(value -> isOption(field, value, data))) {
            return wrong(field, "请从选项中选择");
        }
        return ticked.isEmpty() && field.constraints().required() ? nothing(field, "请至少选择一项") : right(ticked);
    }

    private static List<String> list(Object given) {
        if (given instanceof List<?> many) {
            return many.stream()
                    .map(FieldCheck::text)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
        }
        return text(given).isEmpty() ? List.of() : List.of(text(given));
    }

    private static boolean isOption(FormComponent field, String value, Map<String, Object> data) {
        return field.options(data).stream().map(Option::value).anyMatch(value::equals);
    }

    private static FieldCheck moment(FormComponent field, String text) {
        if (text.isEmpty()) {
            return nothing(field, "请填写");
        }
        try {
            switch (field.constraints().subtype()) {
                case "time" -> LocalTime.parse(text);
                case "datetime" -> parseDateTime(text);
                default -> LocalDate.parse(text);
            }
            return right(text);
        } catch (DateTimeParseException notADate) {
            return wrong(field, "请填写日期，例如 2026-04-10");
        }
    }

    private static void parseDateTime(String text) {
        if (text.matches(".*(Z|[+-]\\d{2}:\\d{2})$")) {
            OffsetDateTime.parse(text);
        } else {
            LocalDateTime.parse(text);
        }
    }

    private static FieldCheck right(Object value) {
        return new FieldCheck(Optional.of(value), Optional.empty());
    }

    private static FieldCheck nothing(FormComponent field, String request) {
        return field.constraints().required()
                ? refused(request + "“" + field.label() + "”。")
                : new FieldCheck(Optional.empty(), Optional.empty());
    }

    private static FieldCheck wrong(FormComponent field, String what) {
        return refused("“" + field.label() + "”" + what + "。");
    }

    private static FieldCheck refused(String sentence) {
        return new FieldCheck(Optional.empty(), Optional.of(sentence));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
