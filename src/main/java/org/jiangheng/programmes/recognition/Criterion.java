package org.jiangheng.programmes.recognition;

import java.util.Arrays;
import java.util.Optional;

/** The conditions an application may rest on (DR-24 … DR-35); what follows from one, the {@link CriteriaTable} says. */
public enum Criterion {
    DR_24(Ground.SKILL, "领办重大项目或带领团队解决“疑难杂症”，为企业“智改数转”发挥重要作用（经企业认可）"),
    DR_25(Ground.SKILL, "在市级及以上行业技能竞赛、技术比武、岗位练兵等活动中获得前五名但未获得相应等级证书"),
    DR_26(Ground.SKILL, "以“传、帮、带”培养3名及以上高级工并被本企业聘用至相应一线技术技能岗位满2年及以上"),
    DR_28(Ground.CONTRIBUTION, "牵头实施技能攻关为企业创造百万级经济效益（经企业认可）"),
    DR_29(Ground.CONTRIBUTION, "消化吸收并有效驾驭引进的重大生产设备，创新“操作法”等突破技术瓶颈（经企业认可）"),
    DR_30(Ground.CONTRIBUTION, "国家重大项目主要参与者，或牵头技术创新等获得市级三等奖以上并成功作用于企业生产"),
    DR_31(Ground.CONTRIBUTION, "获评市级相关技能荣誉、奖章等奖项"),
    DR_32(Ground.CONTRIBUTION, "牵头实施技能攻关为企业创造千万级经济效益（经企业认可）"),
    DR_33(Ground.CONTRIBUTION, "对重大生产设备进行原创性设计、改造、创新，并实现重大经济收益（经企业认可）"),
    DR_34(Ground.CONTRIBUTION, "牵头开展技术创新、发明、改造、推广、应用等获得市级一等奖以上并成功作用于企业生产"),
    DR_35(Ground.CONTRIBUTION, "获评国家级及以上相关技能荣誉、奖章等奖项");

    /** DR-07: 技能高超、业绩突出 or 有重大技能贡献. */
    enum Ground {
        SKILL,
        CONTRIBUTION
    }

    private final Ground ground;
    private final String label;

    Criterion(Ground ground, String label) {
        this.ground = ground;
        this.label = label;
    }

    /** The rule id, which is also the form's value. */
    public String id() {
        return name().replace('_', '-');
    }

    public String label() {
        return label;
    }

    Ground ground() {
        return ground;
    }

    static Optional<Criterion> find(String id) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }
}
