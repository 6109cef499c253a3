package org.jiangheng.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The text of an official notice, paragraph by paragraph, with its headings recognised by their Chinese numbering (XC-49). */
record NoticeText(List<Paragraph> paragraphs) {

    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]{1,3}、\\S{1,24}");
    private static final Pattern SECTION = Pattern.compile("（[一二三四五六七八九十]{1,3}）[^。；]{1,30}");

    static NoticeText of(String text) {
        return new NoticeText(Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(NoticeText::paragraph)
                .toList());
    }

    private static Paragraph paragraph(String text) {
        if (CHAPTER.matcher(text).matches()) {
            return new Paragraph(Kind.CHAPTER, text);
        }
        return new Paragraph(SECTION.matcher(text).matches() ? Kind.SECTION : Kind.PLAIN, text);
    }

    /** What a paragraph is. */
    enum Kind {
        CHAPTER,
        SECTION,
        PLAIN
    }

    record Paragraph(Kind kind, String text) {}
}
