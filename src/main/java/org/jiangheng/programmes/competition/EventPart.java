package org.jiangheng.programmes.competition;

import java.time.LocalDate;

/** The two parts of an item (CC-16). */
public enum EventPart {
    THEORY("理论知识考试"),
    SKILL("技能操作考核");

    private final String label;

    EventPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The day the part is held. */
    public LocalDate on(Item item) {
        return this == THEORY ? item.theoryOn() : item.skillOn();
    }

    /** Where the part is held. */
    public String place(Item item) {
        return this == THEORY ? item.theoryPlace() : item.skillPlace();
    }
}
