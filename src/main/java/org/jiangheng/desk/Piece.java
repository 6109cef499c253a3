package org.jiangheng.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A run of a mail's text; a link when it is an address. */
record Piece(String text, boolean link) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");

    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            pieces.add(new Piece(text.substring(from, found.start()), false));
            pieces.add(new Piece(found.group(), true));
            from = found.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return List.copyOf(pieces);
    }
}
