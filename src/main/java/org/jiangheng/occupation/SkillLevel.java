package org.jiangheng.occupation;

import org.jiangheng.kernel.RuleViolated;

/** The five skill levels, as printed (XC-41). */
public enum SkillLevel {
    FIVE("五级/初级工", 5),
    FOUR("四级/中级工", 4),
    THREE("三级/高级工", 3),
    TWO("二级/技师", 2),
    ONE("一级/高级技师", 1);

    private final String label;
    private final int digit;

    SkillLevel(String label, int digit) {
        this.label = label;
        this.digit = digit;
    }

    /** 5 to 1, as in certificate numbers. */
    public int digit() {
        return digit;
    }

    public String label() {
        return label;
    }

    public static SkillLevel of(int digit) {
        for (SkillLevel level : values()) {
            if (level.digit == digit) {
                return level;
            }
        }
        throw new RuleViolated("occupation.levelUnknown", digit);
    }
}
