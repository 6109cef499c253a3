package org.jiangheng.panel;

/** The two parts every candidate is assessed in (DR-59). */
public enum Part {
    PERFORMANCE("业绩评定"),
    DEFENCE("现场答辩");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
