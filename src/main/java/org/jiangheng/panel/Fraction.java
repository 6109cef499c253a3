package org.jiangheng.panel;

/** A share such as two thirds, compared without rounding (XC-34, XC-52). "At least" includes the number (XC-04). */
record Fraction(int numerator, int denominator) {

    Fraction {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
    }

    static Fraction parse(String text) {
        var parts = text.strip().split("/", 2);
        return new Fraction(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    }

    boolean isReachedBy(int share, int whole) {
        return (long) share * denominator >= (long) whole * numerator;
    }

    /** As it is read out: 三分之二 for two thirds, otherwise the figures. */
    String spoken() {
        return numerator == 2 && denominator == 3 ? "三分之二" : numerator + "/" + denominator;
    }
}
