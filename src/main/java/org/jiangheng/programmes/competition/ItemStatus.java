package org.jiangheng.programmes.competition;

/** Where an item stands. */
public enum ItemStatus {
    /** Sent, not on file yet. */
    SUBMITTED("待备案", false),
    FILED("已备案", false),
    PLANNED("已报计划", false),
    SCORED("成绩已导入", false),
    RANKED("名次已确定", false),
    PUBLICISED("结果公示中", false),
    CONCLUDED("主办单位已初审", false),
    /** The after-event check passed (CC-21, CC-57). */
    CHECKED("督导合格", false),
    CERTIFICATES_FILED("已取证备案", false),
    CONFIRMED("已备案确认", false),
    CERTIFIED("已发证", true),
    WITHOUT_CERTIFICATES("不核发证书", true),
    FAILED_CHECK("督导不合格", true),
    CANCELLED("已取消", true),
    /** Refused, or taken back before the receipt (CC-45, CC-X14). */
    NOT_FILED("未备案", true),
    EXPIRED("逾期未取证备案", true);

    private final String label;
    private final boolean closed;

    ItemStatus(String label, boolean closed) {
        this.label = label;
        this.closed = closed;
    }

    public String label() {
        return label;
    }

    public boolean isClosed() {
        return closed;
    }
}
