package org.jiangheng.kernel;

/** Role codes; a candidate group is {@code role@unit}. */
public final class Roles {

    public static final String APPLICANT = "applicant";
    public static final String EMPLOYER = "employer";
    public static final String EXPERT = "expert";
    /** 受理员 */
    public static final String RECEPTION = "reception";
    /** 评审秘书 */
    public static final String SECRETARY = "secretary";
    /** 签批 */
    public static final String LEADER = "leader";
    /** 财务 */
    public static final String FINANCE = "finance";
    /** 证书管理员 */
    public static final String CERTIFICATES = "certificates";
    /** 监督员 */
    public static final String SUPERVISION = "supervision";
    /** 系统管理员 (process administrator) */
    public static final String ADMINISTRATOR = "administrator";
    /** 部门负责人: sees and redistributes the unit's work. */
    public static final String HEAD = "head";
    /** 审计员: reads a batch, from outside the administration. */
    public static final String AUDITOR = "auditor";

    /** The unit that runs programme {@code recognition}: 北京市职业技能鉴定管理中心. */
    public static final String CENTER = "ORG-CENTER";

    private Roles() {}

    /** The candidate group of a role in a unit. */
    public static String group(String role, String unit) {
        return role + "@" + unit;
    }
}
