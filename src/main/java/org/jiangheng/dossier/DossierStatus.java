package org.jiangheng.dossier;

import java.util.Locale;

/** Where a case stands, in the words its people read, and the stage it belongs to. */
public enum DossierStatus {
    DRAFT("填写中", "apply"),
    SUBMITTED("待单位审核", "recommend"),
    RETURNED("退回修改", "recommend"),
    PUBLICISED("单位内部公示", "recommend"),
    OPINION("待出具推荐意见", "recommend"),
    RECOMMENDED("待统一报送", "recommend"),
    SENT("已报送", "review"),
    ACCEPTED("已受理待缴费", "review"),
    PAID("已缴费待评审", "review"),
    IN_REVIEW("评审中", "review"),
    PASSED("评审通过", "certify"),
    PUBLIC_NOTICE("公示中", "certify"),
    CERTIFIED("已发证", "certify"),
    NOT_ACCEPTED("不予受理", "review"),
    NOT_RECOMMENDED("未推荐", "recommend"),
    FAILED("未通过", "review"),
    NOT_CERTIFIED("不予核发", "certify"),
    EXPIRED("逾期终止", "apply");

    private final String label;
    private final String stage;

    DossierStatus(String label, String stage) {
        this.label = label;
        this.stage = stage;
    }

    public String label() {
        return label;
    }

    /** Code of the stage a case of this status stands in: apply, recommend, review or certify. */
    public String stage() {
        return stage;
    }

    /** The journal's code of arriving here: {@code inReview} for IN_REVIEW. */
    String event() {
        var event = new StringBuilder();
        for (var word : name().split("_")) {
            event.append(
                    event.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return event.toString();
    }

    /** Whether the case has come to its end, well or badly. */
    public boolean isClosed() {
        return switch (this) {
            case CERTIFIED, NOT_ACCEPTED, NOT_RECOMMENDED, FAILED, NOT_CERTIFIED, EXPIRED -> true;
            default -> false;
        };
    }
}
