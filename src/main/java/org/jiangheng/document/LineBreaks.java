package org.jiangheng.document;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** 避头尾: no line begins with closing punctuation or ends with opening punctuation; Latin words and numbers stay whole. */
final class LineBreaks implements SplitCharacter {

    static final SplitCharacter RULES = new LineBreaks();

    private static final String NEVER_FIRST = "，。、；：？！）〕》〉】」』”’…—～％‰℃·,.;:?!)]}%";
    private static final String NEVER_LAST = "（〔《〈【「『“‘([{￥$";
    private static final char FIRST_EAST_ASIAN = '\u2E80';

    private LineBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char character = text[current];
        if (Character.isHighSurrogate(character) || NEVER_LAST.indexOf(character) >= 0) {
            return false;
        }
        if (current + 1 < end && NEVER_FIRST.indexOf(text[current + 1]) >= 0) {
            return false;
        }
        if (character == '〕' && current + 1 < end && Character.isDigit(text[current + 1])) {
            return false;
        }
        return character <= ' ' || character == '-' || isEastAsian(character) || beforeEastAsian(current, end, text);
    }

    private static boolean isEastAsian(char character) {
        return character >= FIRST_EAST_ASIAN || "，。、；：？！）〕》〉”’…—".indexOf(character) >= 0;
    }

    /** A Latin word or a number may end before a Chinese character, except before the unit it belongs to. */
    private static boolean beforeEastAsian(int current, int end, char[] text) {
        return current + 1 < end
                && text[current + 1] >= FIRST_EAST_ASIAN
                && "年月日号级元人名个项次时分天周页％〔".indexOf(text[current + 1]) < 0;
    }
}
