package org.jiangheng.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.kernel.RuleViolated;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells refer to by their place. Not the library's own table: that one reserves as much memory as the file claims to
 * need.
 */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    String get(String place) {
        try {
            return texts.get(Integer.parseInt(place));
        } catch (NumberFormatException | IndexOutOfBoundsException nowhere) {
            throw new RuleViolated("sheet.broken");
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(text.toString());
            case "rPh" -> phonetic--;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }
}
