package org.jiangheng.programmes.competition;

/** How a competitor loses what the marks would give. */
enum Removal {
    /** Cheated: keeps no rank (CC-71). */
    DISQUALIFIED("取消名次"),
    /** Found out before the issue: keeps the rank, is not on the roster (CC-X12). */
    EXCLUDED("移出取证名册");

    private final String label;

    Removal(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
