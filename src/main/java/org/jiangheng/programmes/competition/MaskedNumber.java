package org.jiangheng.programmes.competition;

import org.jiangheng.kernel.Masked;

/** Numbers of identity papers of any kind as pages show them (XC-28, XC-29). */
final class MaskedNumber {

    private static final int SHOWN = 2;

    private MaskedNumber() {}

    static String of(String number) {
        var masked = Masked.text(number);
        if (!masked.equals(number) || number.length() <= 2 * SHOWN) {
            return masked;
        }
        return number.substring(0, SHOWN)
                + "*".repeat(number.length() - 2 * SHOWN)
                + number.substring(number.length() - SHOWN);
    }
}
