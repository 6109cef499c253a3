package org.jiangheng.panel;

import java.text.Normalizer;

/** Whether two names mean the same employer: spaces, width and kind of brackets do not count (XC-33). */
final class SameEmployer {

    private SameEmployer() {}

    static boolean matches(String one, String other) {
        var plain = plain(one);
        return !plain.isEmpty() && plain.equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
    }
}
