package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.programmes.MaterialRequirement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 竞赛备案申报表 says everything CC-F1 asks for. */
class FilingPaperTest {

    private static final LocalDate THEORY = LocalDate.of(2026, 10, 12);
    private static final LocalDate SKILL = LocalDate.of(2026, 10, 14);
    private static final String LATHE = "6-18-01-01";
    private static final List<String> ATTACHMENTS = FilingChecklist.of("DISTRICT", "DISTRICT_HRSS", false).stream()
            .map(MaterialRequirement::label)
            .toList();

    @Test
    @Tag("CC-F1")
    @Tag("CC-P1")
    void saysWhoHoldsTheCompetitionWhenWhereAndByWhichRules() {
        var paper = drawn(answers()).kept("competition-filing");

        assertThat(paper.words())
                .contains("竞赛名称某区职业技能竞赛", "竞赛级别区和系统级", "北京选拔赛否")
                .contains("主办单位某主办单位", "91110000TEST", "主办单位类型区人力资源社会保障局")
                .contains("承办单位某承办单位", "协办单位某协办单位", "所在部门组委会办公室")
                .contains("2026-10-12至2026-10-14", "海淀区", "朝阳区", "联系人某联系人", "010-00000000")
                .contains("晋级比例20%", "奖励政策按名次奖励", "用时短者在前");
    }

    @Test
    @Tag("CC-F1")
    @Tag("CC-44")
    void saysOfEachItemOccupationTradeLevelsWeightsAndMarks() {
        var words = drawn(answers()).words();

        assertThat(words)
                .contains("职业编码", "职业名称", "工种（职业方向）", "对应等级", "预计人数", "理论占比", "技能占比", "场次", "满分", "合格线")
                .contains("1" + FilingFixtures.ELECTRICIAN + "电工—二级/技师三级/高级工6030%70%1")
                .contains("2" + LATHE + "车工数控车工一级/高级技师4020%80%2")
                .contains("车工（数控车工）")
                .contains("理论知识2026-10-12某考场10060", "技能操作2026-10-14某赛场15090");
    }

    @Test
    @Tag("CC-34")
    @Tag("CC-P1")
    void listsWhatGoesWithItAndKeepsAPlaceForTheSeal() {
        var words = drawn(answers()).words();

        ATTACHMENTS.forEach(title -> assertThat(words).contains(title));
        assertThat(words).contains("经办负责人：某负责人", "（主办单位公章）", "年月日");
    }

    @Test
    @Tag("CC-20")
    void leavesThePassMarkToTheYearWhereNothingIsFiled() {
        var strict = new FilingCircumstances(
                2026, new BigDecimal("0.70"), new BigDecimal("0.65"), 30, known().occupations(), Map.of());
        var layout = FilingPaper.layout(FilingFixtures.form(answers()), "某主办单位", "91110000TEST", ATTACHMENTS, strict);

        assertThat(DrawnPaper.plain(layout).words()).contains("理论知识2026-10-12某考场10065");
    }

    @Test
    @Tag("CC-F1")
    void printsWhatIsNotTypedYet() {
        var words = drawn(Map.of()).words();

        assertThat(words).contains("竞赛名称", "承办单位无", "（主办单位公章）");
    }

    private static Map<String, Object> answers() {
        var answers = new HashMap<>(FilingFixtures.answers(THEORY, SKILL));
        answers.put("executiveOrganiser", "某承办单位");
        answers.put("coOrganiser", "某协办单位");
        answers.put("promotionRatio", 20);
        var items = new ArrayList<Map<String, Object>>();
        items.add(FilingFixtures.item(THEORY, SKILL));
        items.add(lathe());
        answers.put("items", items);
        return answers;
    }

    private static Map<String, Object> lathe() {
        var item = FilingFixtures.item(THEORY, SKILL);
        item.put("occupation", LATHE + "|数控车工");
        item.put("levels", List.of("1"));
        item.put("expected", 40);
        item.put("theoryShare", 20);
        item.put("skillShare", 80);
        item.put("skillFull", 150);
        item.put("sessions", 2);
        return item;
    }

    private static FilingCircumstances known() {
        var levels = Set.of(1, 2, 3, 4, 5);
        return new FilingCircumstances(
                2026,
                new BigDecimal("0.70"),
                new BigDecimal("0.60"),
                30,
                Map.of(
                        FilingFixtures.ELECTRICIAN,
                        new Occupation(FilingFixtures.ELECTRICIAN, "电工", List.of(), levels, false),
                        LATHE + "|数控车工",
                        new Occupation(LATHE, "车工", List.of("数控车工"), levels, false)),
                Map.of());
    }

    private static DrawnPaper drawn(Map<String, Object> answers) {
        return DrawnPaper.plain(
                FilingPaper.layout(FilingFixtures.form(answers), "某主办单位", "91110000TEST", ATTACHMENTS, known()));
    }
}
