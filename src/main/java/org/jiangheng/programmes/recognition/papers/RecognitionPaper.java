package org.jiangheng.programmes.recognition.papers;

/** The papers of the programme: the kind they are stored under and their title (DR.6). */
public enum RecognitionPaper {
    /** DR-P1, subject: dossier */
    APPLICATION("application", "北京市高技能人才直接认定申请表"),
    /** DR-P1 with the centre's opinion, subject: dossier */
    CONCLUDED_APPLICATION("application-concluded", "北京市高技能人才直接认定申请表（办结）"),
    /** DR-P5, subject: dossier */
    RECOMMENDATION("recommendation", "高技能人才直接认定推荐意见"),
    /** DR-P7, subject: submission or dossier */
    ACCEPTANCE("acceptance", "受理通知"),
    /** DR-P7, subject: submission or dossier */
    REFUSAL("refusal", "不予受理通知"),
    /** DR-P12, subject: review session */
    CONCLUSIONS("conclusions", "评审结论汇总表"),
    /** DR-P13, subject: award list */
    PUBLIC_NOTICE("public-notice", "拟核发职业技能等级证书人员名单公示");

    private final String kind;
    private final String title;

    RecognitionPaper(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }
}
