package org.jiangheng.kernel;

import java.util.regex.Pattern;

/** Free text as it may leave the case: whatever looks like an identity number loses its birth date (XC-28, XC-44). */
public final class Masked {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])([1-9]\\d{5})(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(\\d{3}[0-9Xx])(?![0-9A-Za-z])");

    private Masked() {}

    public static String text(String text) {
        return IDENTITY_NUMBER.matcher(text).replaceAll("$1********$2");
    }
}
