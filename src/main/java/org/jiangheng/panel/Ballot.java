package org.jiangheng.panel;

/** One expert's secret vote on one candidate; an abstention counts as not in favour (XC-34). */
public enum Ballot {
    YES("同意"),
    NO("不同意"),
    ABSTAIN("弃权");

    private final String label;

    Ballot(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
