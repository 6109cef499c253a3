package org.jiangheng.integrity;

/** What an entry forbids while it is in force. */
public enum Sanction {
    /** 三年内不得参与本市各类职业技能等级认定相关活动 (DR-83). */
    BARRED("禁止参加职业技能等级认定活动"),
    /** 暂停推荐资格 (DR-22). */
    RECOMMENDATION_SUSPENDED("暂停推荐资格"),
    /** 取消推荐资格 (DR-22). */
    RECOMMENDATION_WITHDRAWN("取消推荐资格"),
    /** 竞赛备案从严办理一年 (CC-70). */
    FILING_STRICTER("备案从严办理");

    private final String label;

    Sanction(String label) {
        this.label = label;
    }

    /** Whether it takes away the right to recommend people (DR-22). */
    boolean forbidsRecommending() {
        return this == RECOMMENDATION_SUSPENDED || this == RECOMMENDATION_WITHDRAWN;
    }

    public String label() {
        return label;
    }
}
