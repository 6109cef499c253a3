package org.jiangheng.panel;

/** How far a review session has come. */
public enum SessionStatus {
    PREPARATION("筹备中"),
    SCORING("专家评分"),
    VOTING("投票表决"),
    COUNTED("待签署纪要"),
    CLOSED("已结束");

    private final String label;

    SessionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
