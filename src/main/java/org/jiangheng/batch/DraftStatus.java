package org.jiangheng.batch;

/** How far the opening of a batch has come (XC-50). */
public enum DraftStatus {
    DRAFT("草拟"),
    PROPOSED("待批准"),
    OPENED("已开设"),
    DISCARDED("已放弃");

    private final String label;

    DraftStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
