package org.jiangheng.web.forms;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of a text component as HTML: paragraphs, headings, lists, bold, links, and {@code {{values}}}. Everything is escaped
 * first, so neither an author nor a value can bring markup of its own.
 */
final class Words {

    private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*([A-Za-z]\\w*)\\s*}}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((https?://[^)\\s]+|/[^)\\s]*)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private Words() {}

    static String html(String words, Map<String, Object> values) {
        var html = new StringBuilder();
        for (var block : filled(words, values).strip().split("\\n\\s*\\n")) {
            html.append(block(block.strip()));
        }
        return html.toString();
    }

    private static String filled(String words, Map<String, Object> values) {
        return VALUE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.getOrDefault(found.group(1), ""))));
    }

    private static String block(String block) {
        if (block.isEmpty()) {
            return "";
        }
        if (block.matches("(?s)#{1,6} .*")) {
            var lines = block.split("\\n", 2);
            return "<h3>" + inline(lines[0].replaceFirst("^#+ ", "")) + "</h3>"
                    + (lines.length > 1 ? block(lines[1]) : "");
        }
        if (block.startsWith("- ") || block.startsWith("* ")) {
            return "<ul><li>" + inline(block.substring(2)).replaceAll("\\n[-*] ", "</li><li>") + "</li></ul>";
        }
        return "<p>" + inline(block).replace("\n", "<br>") + "</p>";
    }

    private static String inline(String text) {
        var escaped = HtmlUtils.htmlEscape(text, "UTF-8");
        var linked = LINK.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(link(found.group(1), found.group(2))));
        return BOLD.matcher(linked).replaceAll("<strong>$1</strong>");
    }

    private static String link(String label, String address) {
        var outside = address.startsWith("http");
        return "<a href=\"" + address + "\"" + (outside ? " target=\"_blank\" rel=\"noopener noreferrer\"" : "") + ">"
                + label + "</a>";
    }
}
