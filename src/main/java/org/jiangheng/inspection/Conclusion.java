package org.jiangheng.inspection;

/** What a visit ends with (CC-57). The names are the values of the fact {@code conclusion}. */
public enum Conclusion {
    PASSED("合格"),
    RECTIFY("整改"),
    FAILED("不合格");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
