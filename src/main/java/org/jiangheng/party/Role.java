package org.jiangheng.party;

import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.Roles;

/** The roles somebody can be given in a unit; applicants and employers get theirs from their person and organisation. */
public enum Role {
    RECEPTION(Roles.RECEPTION, "受理员", "形式审查、补正和受理"),
    SECRETARY(Roles.SECRETARY, "评审秘书", "组建评审组、通知和会议纪要"),
    LEADER(Roles.LEADER, "签批", "审批名单和公示，复核重要改动"),
    FINANCE(Roles.FINANCE, "财务", "确认缴费"),
    CERTIFICATES(Roles.CERTIFICATES, "证书管理员", "证书编号、发放和名册"),
    SUPERVISION(Roles.SUPERVISION, "监督员", "核查异议，监督抽查"),
    HEAD(Roles.HEAD, "部门负责人", "查看并调配本单位的工作"),
    EXPERT(Roles.EXPERT, "专家", "业绩评定、答辩和表决"),
    AUDITOR(Roles.AUDITOR, "审计员", "只读查阅，每次查阅留痕"),
    ADMINISTRATOR(Roles.ADMINISTRATOR, "系统管理员", "账号、流程、批次和运行");

    private final String code;
    private final String label;
    private final String duty;

    Role(String code, String label, String duty) {
        this.code = code;
        this.label = label;
        this.duty = duty;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What the role does, in a few words. */
    public String duty() {
        return duty;
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
