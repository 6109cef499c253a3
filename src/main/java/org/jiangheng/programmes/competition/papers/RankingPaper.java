package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.competition.ResultSheet;
import org.jiangheng.programmes.competition.Standing;

/** 名次表 with the levels the rules give, and why (CC-18, CC-23 … CC-29, CC-66, CC-P8), and what differs in the award document (CC-P10). */
final class RankingPaper {

    private RankingPaper() {}

    static PaperLayout layout(ResultSheet sheet) {
        var paper = PaperLayout.titled(sheet.competition().name() + "\n名次表及取证等级")
                .on(Sheet.WIDE)
                .line(Marks.itemLine(sheet) + "　　" + Marks.organiserLine(sheet))
                .line("竞赛级别：" + sheet.competition().level().label() + "　　实际参赛人数："
                        + sheet.ranking().participants() + "人　　拟核发证书："
                        + sheet.awards().size() + "人")
                .space(4)
                .grid(table(sheet));
        for (var blocker : sheet.ranking().blockers()) {
            paper = paper.note("※ " + blocker);
        }
        for (var line : AwardDocumentLines.of(sheet)) {
            paper = paper.line(line);
        }
        return paper.note("名次按总成绩确定，总成绩相同的技能操作成绩高者优先，不设并列名次。名次和等级由系统依据导入成绩和备案规则计算，不接受人工填写。");
    }

    private static Grid table(ResultSheet sheet) {
        var grid = Grid.of(13, 20, 48, 17, 17, 20, 30, 100)
                .with(head("名次"), head("姓名"), head("单位"), head("理论"), head("技能"), head("总成绩"))
                .with(head("取证等级"), head("依据和说明"))
                .repeating(1);
        for (Standing standing : sheet.ranking().standings()) {
            var entry = standing.entry();
            grid = grid.with(
                    value(Marks.rank(standing.rank())),
                    value(entry.name()),
                    text(entry.employer()),
                    value(Marks.of(entry.theory())),
                    value(Marks.of(entry.skill())),
                    value(Marks.exact(standing.total())),
                    value(Marks.level(standing.level())),
                    text(explained(standing)));
        }
        return grid;
    }

    private static String explained(Standing standing) {
        var findings = standing.findings().isEmpty() ? "" : "　※" + String.join("；", standing.findings());
        return standing.explanation() + findings;
    }
}
