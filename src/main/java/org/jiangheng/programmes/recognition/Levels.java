package org.jiangheng.programmes.recognition;

import org.jiangheng.occupation.SkillLevel;

/** The form writes levels as digits. */
final class Levels {

    private Levels() {}

    static String label(int digit) {
        return SkillLevel.of(digit).label();
    }
}
