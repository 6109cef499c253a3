package org.jiangheng.integrity;

/** What an entry forbids while it is in force. */
public enum Sanction {
    /** 三年内不得参与本市各类职业技能等级认定相关活动 (DR-83). */
    BARRED("禁止参加职业技能等级认定活动"),
    /** 暂停推荐资格 (DR-22). */
    RECOMMENDATION_SUSPENDED("暂停推荐资格"),
    /** 取消推荐资格 (DR-22). */
    RECOMMENDATION_WITHDRAWN("取消推荐资格");

    private final String label;

    Sanction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
