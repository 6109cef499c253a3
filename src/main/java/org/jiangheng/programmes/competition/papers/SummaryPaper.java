package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.document.Cell;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.competition.ResultSheet;

/** 《职业技能竞赛取证汇总表》 (CC-61, CC-F8, CC-P13). */
final class SummaryPaper {

    private static final List<SkillLevel> LEVELS =
            List.of(SkillLevel.ONE, SkillLevel.TWO, SkillLevel.THREE, SkillLevel.FOUR, SkillLevel.FIVE);

    private SummaryPaper() {}

    static PaperLayout layout(ResultSheet sheet) {
        return PaperLayout.titled(ResultPaper.SUMMARY.title())
                .on(Sheet.FORM)
                .grid(Grid.of(30, 140)
                        .with(label("竞赛名称"), text(sheet.competition().name()))
                        .with(label("竞赛级别"), text(sheet.competition().level().label()))
                        .with(label("主办单位"), text(sheet.organiser()))
                        .with(
                                label("备案编号"),
                                text(sheet.competition().receiptNumber().orElse("—"))))
                .space(6)
                .grid(table(sheet))
                .space(6)
                .grid(Marks.seals(sheet));
    }

    private static Grid table(ResultSheet sheet) {
        var cells = new ArrayList<Cell>();
        cells.add(text(sheet.occupationAndTrade()));
        cells.add(value(Integer.toString(sheet.ranking().participants())));
        LEVELS.forEach(level -> cells.add(value(Long.toString(Marks.count(sheet, level)))));
        cells.add(value(Integer.toString(sheet.awards().size())));
        return Grid.of(40, 20, 18, 18, 18, 18, 18, 20)
                .with(
                        head("职业（工种）").down(2),
                        head("参赛人数").down(2),
                        head("取证人数").over(5),
                        head("合计").down(2))
                .with(head("一级"), head("二级"), head("三级"), head("四级"), head("五级"))
                .with(cells);
    }
}
