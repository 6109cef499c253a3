package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.value;

import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.competition.ResultSheet;
import org.jiangheng.programmes.competition.Standing;

/** 《北京市职业技能竞赛取证名册》: identity numbers in full, as the form demands (CC-61, CC-F7, CC-P12). */
final class RosterPaper {

    private RosterPaper() {}

    static PaperLayout layout(ResultSheet sheet) {
        return PaperLayout.titled(ResultPaper.ROSTER.title())
                .on(Sheet.WIDE)
                .line(Marks.heading(sheet))
                .line(Marks.itemLine(sheet) + "　　" + Marks.organiserLine(sheet))
                .space(4)
                .grid(table(sheet))
                .grid(Marks.sumAndSeals(sheet));
    }

    private static Grid table(ResultSheet sheet) {
        var grid = Grid.of(12, 22, 12, 46, 28, 26, 28, 16, 16, 19, 13, 52)
                .with(head("序号"), head("姓名"), head("性别"), head("身份证号码"), head("职业"), head("工种"))
                .with(head("等级"), head("理论"), head("技能"), head("总成绩"), head("名次"), head("证书编号"))
                .repeating(1);
        int number = 0;
        for (Standing award : sheet.awards()) {
            var entry = award.entry();
            grid = grid.with(
                            value(Integer.toString(++number)),
                            value(sheet.holder(entry)),
                            value(entry.gender()),
                            value(sheet.identity(entry)),
                            value(sheet.occupation()),
                            value(sheet.trade().isEmpty() ? "—" : sheet.trade()))
                    .with(
                            value(Marks.level(award.level())),
                            value(Marks.of(entry.theory())),
                            value(Marks.of(entry.skill())),
                            value(Marks.exact(award.total())),
                            value(Marks.rank(award.rank())),
                            value(sheet.number(entry)));
        }
        return grid;
    }
}
