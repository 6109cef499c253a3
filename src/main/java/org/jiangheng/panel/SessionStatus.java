package org.jiangheng.panel;

/** How far a review session has come. */
public enum SessionStatus {
    PREPARATION("筹备中", "筹备"),
    SCORING("专家评分", "专家评分"),
    VOTING("投票表决", "投票表决"),
    COUNTED("待签署纪要", "签署纪要"),
    CLOSED("已结束", "结束");

    private final String label;
    private final String step;

    SessionStatus(String label, String step) {
        this.label = label;
        this.step = step;
    }

    public String label() {
        return label;
    }

    /** What is done at this point of the way. */
    public String step() {
        return step;
    }
}
