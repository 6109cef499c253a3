package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jiangheng.document.Cell;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.competition.ResultSheet;
import org.jiangheng.programmes.competition.Standing;

/** 签到表 and 竞赛选手成绩单, to be signed by the judges and kept for good (CC-64, CC-P7). */
final class ScorePapers {

    private ScorePapers() {}

    static PaperLayout signIn(ResultSheet sheet) {
        return titled(sheet, ResultPaper.SIGN_IN)
                .grid(signatures(sheet))
                .space(6)
                .note("签到情况由成绩导入表载入；“✓”为已签到，“缺”为未签到。两部分均签到的计为实际参赛人员。");
    }

    static PaperLayout scores(ResultSheet sheet) {
        return titled(sheet, ResultPaper.SCORES)
                .grid(marks(sheet))
                .grid(Grid.of(34, 136)
                        .with(Cell.label("裁判人员\n签字"), text("").atLeast(54))
                        .with(
                                Cell.label("裁判长\n签字"),
                                text("　　　　　　　　　　　　　　　年　　月　　日").atLeast(36))
                        .together())
                .note("总成绩按备案权重计算：" + weights(sheet) + "。本表由系统依据导入成绩生成，签字后由主办单位长期留存。");
    }

    private static PaperLayout titled(ResultSheet sheet, ResultPaper paper) {
        return PaperLayout.titled(sheet.competition().name() + "\n" + paper.title())
                .on(Sheet.FORM)
                .line(Marks.itemLine(sheet))
                .line(Marks.organiserLine(sheet))
                .line("理论：" + sheet.item().theoryOn() + "　" + sheet.item().theoryPlace() + "　　技能："
                        + sheet.item().skillOn() + "　" + sheet.item().skillPlace())
                .space(4);
    }

    private static Grid signatures(ResultSheet sheet) {
        var grid = Grid.of(12, 22, 46, 42, 12, 18, 18)
                .with(head("序号"), head("姓名"), head("证件号码"), head("单位"), head("场次"), head("理论"), head("技能"))
                .repeating(1);
        for (Standing standing : byPosition(sheet)) {
            var entry = standing.entry();
            grid = grid.with(
                    value(Integer.toString(entry.position())),
                    value(entry.name()),
                    value(Marks.masked(entry)),
                    text(entry.employer()),
                    value(Integer.toString(entry.session())),
                    value(sat(entry.theorySigned())),
                    value(sat(entry.skillSigned())));
        }
        return grid;
    }

    private static Grid marks(ResultSheet sheet) {
        var grid = Grid.of(12, 22, 52, 20, 20, 22, 22)
                .with(head("序号"), head("姓名"), head("单位"), head("理论"), head("技能"), head("总成绩"), head("备注"))
                .repeating(1);
        for (Standing standing : byPosition(sheet)) {
            var entry = standing.entry();
            grid = grid.with(
                    value(Integer.toString(entry.position())),
                    value(entry.name()),
                    text(entry.employer()),
                    value(Marks.of(entry.theory())),
                    value(Marks.of(entry.skill())),
                    value(Marks.exact(standing.total())),
                    value(remark(standing)));
        }
        return grid;
    }

    private static List<Standing> byPosition(ResultSheet sheet) {
        return sheet.ranking().standings().stream()
                .sorted(Comparator.comparingInt(standing -> standing.entry().position()))
                .toList();
    }

    private static String weights(ResultSheet sheet) {
        var skill = sheet.item().skillWeight().movePointRight(2).stripTrailingZeros();
        var theory = BigDecimal.valueOf(100).subtract(skill);
        return "理论" + theory.toPlainString() + "%、技能" + skill.toPlainString() + "%";
    }

    private static String sat(boolean signed) {
        return signed ? "✓" : "缺";
    }

    /** A participant without a total broke the rules, by the list or by the jury (CC-71). */
    private static String remark(Standing standing) {
        if (!standing.entry().isParticipant()) {
            return "缺考";
        }
        return standing.total().isEmpty() ? "违纪" : "";
    }
}
