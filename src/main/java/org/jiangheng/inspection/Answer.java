package org.jiangheng.inspection;

/** What inspectors find about a question (CC-F5). */
public enum Answer {
    YES("是"),
    NO("否"),
    NOT_APPLICABLE("不适用");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
