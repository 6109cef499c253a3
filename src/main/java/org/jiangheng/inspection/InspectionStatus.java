package org.jiangheng.inspection;

/** Where an inspection stands. */
public enum InspectionStatus {
    ORDERED("待检查"),
    SIGNING("待第二名督导员签名"),
    RECTIFYING("整改中"),
    CLOSED("已办结"),
    WITHDRAWN("已取消");

    private final String label;

    InspectionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
