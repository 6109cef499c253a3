package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.competition.Competition;

/** 归档目录: what the organiser keeps of a competition, and for how long (CC-37, CC-64, CC-P17). */
public final class ArchiveListPaper {

    private static final String ORIGINAL = "原件";
    private static final String SIGNED = "签章原件，系统存电子件";
    private static final List<Kept> FOR_GOOD = List.of(
            new Kept("选手理论知识试卷", ORIGINAL),
            new Kept("技能操作试卷", ORIGINAL),
            new Kept("选手签到表", SIGNED),
            new Kept("竞赛选手成绩单（裁判人员签字）", SIGNED),
            new Kept("裁判人员名单", ORIGINAL),
            new Kept("比赛结果公示", SIGNED),
            new Kept("竞赛选手取证名册", SIGNED),
            new Kept("竞赛选手取证申报表", SIGNED));

    private ArchiveListPaper() {}

    /** What the list says; each item with how it ended. */
    public record Words(
            Competition competition, String organiser, List<String> items, int filingYears, LocalDate day) {}

    /** The list, to be signed by the organiser. */
    public static PaperLayout layout(Words words) {
        return PaperLayout.titled("职业技能竞赛资料归档目录")
                .on(Sheet.FORM)
                .grid(Grid.of(30, 140)
                        .with(label("竞赛名称"), text(words.competition().name()))
                        .with(
                                label("备案编号"),
                                text(words.competition().receiptNumber().orElse("—")))
                        .with(label("竞赛项目"), text(String.join("、", words.items())))
                        .with(label("保管单位"), text(words.organiser())))
                .space(6)
                .grid(table(words))
                .note("依据《职业技能竞赛核发技能等级证书工作流程》第一条、第六条：申报材料保存不少于" + words.filingYears() + "年，竞赛资料保存期限为长期，由主办单位留存备查。")
                .signature(words.organiser(), words.day());
    }

    private static Grid table(Words words) {
        var grid = Grid.of(14, 62, 42, 52)
                .with(head("序号"), head("资料名称"), head("保存期限"), head("存放形式"))
                .repeating(1);
        int number = 0;
        for (var kept : FOR_GOOD) {
            grid = grid.with(value(Integer.toString(++number)), text(kept.title()), value("长期"), text(kept.form()));
        }
        return grid.with(value(Integer.toString(++number)), text("竞赛申报材料（竞赛备案）"), value(years(words)), text(SIGNED));
    }

    /** Counted from the receipt (CC-37). */
    private static String years(Words words) {
        return "不少于" + words.filingYears() + "年"
                + words.competition()
                        .receiptOn()
                        .map(day -> "\n（至" + ChineseDate.of(day.plusYears(words.filingYears())) + "）")
                        .orElse("");
    }

    private record Kept(String title, String form) {}
}
