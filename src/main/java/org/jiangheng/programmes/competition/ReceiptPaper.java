package org.jiangheng.programmes.competition;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiangheng.batch.Parameters;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.occupation.SkillLevel;

/** 竞赛备案回执: number, competition, items and levels, conditions, who supervises (CC-F2, CC-P3). */
final class ReceiptPaper {

    private ReceiptPaper() {}

    /**
     * @param venue name of the body that checks at the event (CC-56)
     * @param records name of the body that checks the records
     * @param conditions what the section added; may be blank
     */
    record Particulars(
            String number,
            String organiser,
            String venue,
            String records,
            String conditions,
            Terms terms,
            LocalDate date) {}

    /**
     * What the notice demands of every competition, by the year's parameters.
     *
     * @param participants least of a session (CC-14)
     * @param skillShare least share of the skill part (CC-16)
     * @param planDays working days before a part (CC-47)
     * @param questionDays working days after the last part (CC-50)
     * @param filingYears how long the organiser keeps the filing (CC-37)
     */
    record Terms(int participants, BigDecimal skillShare, int planDays, int questionDays, int filingYears) {

        static Terms of(Parameters parameters) {
            return new Terms(
                    parameters.integer("participants.minimum"),
                    parameters.decimal("skill.share"),
                    parameters.integer("plan.workingDays"),
                    parameters.integer("questions.workingDays"),
                    parameters.integer("filing.years"));
        }
    }

    static PaperLayout layout(Competition competition, Particulars given, UnaryOperator<String> occupation) {
        var paper = PaperLayout.titled("竞赛备案回执")
                .on(Sheet.FORM)
                .number(given.number())
                .addressee(given.organiser())
                .paragraph("你单位报送的竞赛备案申报材料经审核无异议，准予备案，有关事项如下。")
                .space(6)
                .grid(competition(competition, given))
                .space(6)
                .grid(items(competition, occupation))
                .space(6)
                .paragraph("同场竞赛实际参赛人员不少于" + given.terms().participants() + "人，技能操作比赛成绩不少于总成绩的"
                        + percent(given.terms().skillShare()) + "；不符合的项目不核发职业技能等级证书。")
                .paragraph("理论知识考试、技能操作考核应提前" + given.terms().planDays() + "个工作日报送竞赛计划，竞赛后"
                        + given.terms().questionDays() + "个工作日内报送试题备案；"
                        + "取证材料应于竞赛活动所处自然年内报送。")
                .paragraph("备案后时间、地点、项目、成绩占比有变动的，应在比赛前办理变更备案。备案材料由主办单位留存，不少于"
                        + given.terms().filingYears() + "年。");
        if (!given.conditions().isBlank()) {
            paper = paper.paragraph("其他要求：" + given.conditions());
        }
        return paper.signature(CompetitionNotice.NOTICE.issuer(), given.date()).note(CompetitionNotice.GROUNDS);
    }

    private static Grid competition(Competition competition, Particulars given) {
        return Grid.of(28, 142)
                .with(label("竞赛名称"), text(competition.name()))
                .with(
                        label("竞赛级别"),
                        text(competition.level().label() + (competition.selection() ? "（国家级竞赛北京市选拔赛）" : "")))
                .with(label("竞赛时间"), text(CompetitionMails.period(competition)))
                .with(label("事中督导"), text(given.venue()))
                .with(label("事后督导"), text(given.records()));
    }

    private static Grid items(Competition competition, UnaryOperator<String> occupation) {
        var grid = Grid.of(12, 50, 58, 22, 28)
                .with(head("序号"), head("职业（工种）"), head("对应等级"), head("预计人数"), head("理论：技能"))
                .repeating(1);
        for (var item : competition.items()) {
            grid = grid.with(
                    value(Integer.toString(item.position())),
                    value(occupation.apply(item.occupation())),
                    value(levels(item)),
                    value(Integer.toString(item.expected())),
                    value(shares(item)));
        }
        return grid;
    }

    static String levels(Item item) {
        return item.levels().stream()
                .sorted(Comparator.reverseOrder())
                .map(digit -> SkillLevel.of(digit).label())
                .collect(Collectors.joining("、"));
    }

    static String shares(Item item) {
        var skill = item.skillWeight().movePointRight(2).stripTrailingZeros();
        return BigDecimal.valueOf(100).subtract(skill).toPlainString() + "：" + skill.toPlainString();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
