package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.Question;

/** What inspectors ask about an item, in the notice's words: during the event and after it (CC-54, CC-55, CC-63). 是 is as it should be. */
final class CheckQuestions {

    static final Kind EVENT = new Kind("EVENT", "事中检查");
    static final Kind RECORDS = new Kind("RECORDS", "事后检查");
    /** Spot checks by the centre, of process and results (CC-52). */
    static final Kind SPOT_EVENT = new Kind("SPOT-EVENT", "抽查（竞赛过程）");

    static final Kind SPOT_RECORDS = new Kind("SPOT-RECORDS", "抽查（竞赛结果）");

    /** 事中检查 (CC-54), with the plan and the emergency plan (CC-63). */
    static final List<Question> DURING = List.of(
            new Question("theory", "理论知识竞赛工作是否规范", "CC-54"),
            new Question("skill", "技能操作竞赛工作是否规范", "CC-54"),
            new Question("scoring", "成绩评定工作是否规范", "CC-54"),
            new Question("officials", "赛务人员是否履行职责", "CC-54"),
            new Question("judges", "裁判人员是否履行职责", "CC-54"),
            new Question("competitors", "竞赛选手是否遵守竞赛规则，没有违反竞赛规则的行为", "CC-54"),
            new Question("plan", "是否按照竞赛方案的要求举办竞赛", "CC-63"),
            new Question("emergency", "是否落实安全保障应急预案的要求", "CC-63"));

    /** 事后检查 (CC-55). */
    static final List<Question> AFTERWARDS = List.of(
            new Question("notice", "竞赛过程与竞赛通知内容是否一致", "CC-55"),
            new Question("plan", "竞赛过程与竞赛方案内容是否一致", "CC-55"),
            new Question("staff-rules", "竞赛是否符合赛务人员、裁判人员管理有关规定", "CC-55"),
            new Question("questions", "竞赛是否符合试题管理有关规定", "CC-55"),
            new Question("time", "竞赛时间与备案内容是否一致", "CC-55"),
            new Question("occupation", "竞赛职业（工种）、等级与备案内容是否一致", "CC-55"),
            new Question("number", "竞赛人数与备案内容是否一致", "CC-55"),
            new Question("qualification", "选手资质与备案内容是否一致", "CC-55"),
            new Question("records", "竞赛过程资料保存是否完整", "CC-55"),
            new Question("pictures", "竞赛过程是否有影像资料", "CC-55"),
            new Question("duties", "赛务人员、裁判人员是否履行职责", "CC-55"));

    private CheckQuestions() {}

    /** The questions of a kind of check, by its code. */
    static List<Question> of(String kind) {
        return kind.equals(EVENT.code()) || kind.equals(SPOT_EVENT.code()) ? DURING : AFTERWARDS;
    }
}
