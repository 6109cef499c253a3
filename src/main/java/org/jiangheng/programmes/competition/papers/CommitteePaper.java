package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.competition.ResultSheet;

/** 决赛组委会名单 (CC-58, CC-P14). */
final class CommitteePaper {

    private CommitteePaper() {}

    static PaperLayout layout(ResultSheet sheet) {
        return PaperLayout.titled(sheet.competition().name() + "\n" + ResultPaper.COMMITTEE.title())
                .on(Sheet.FORM)
                .line(Marks.itemLine(sheet))
                .line(Marks.organiserLine(sheet))
                .space(4)
                .grid(table(sheet))
                .space(12)
                .signature(sheet.organiser(), sheet.day());
    }

    private static Grid table(ResultSheet sheet) {
        var grid = Grid.of(16, 34, 70, 50)
                .with(head("序号"), head("姓名"), head("单位"), head("组委会职务"))
                .repeating(1);
        int number = 0;
        for (var member : sheet.filing().committee()) {
            grid = grid.with(
                    value(Integer.toString(++number)), value(member.name()), text(member.unit()), value(member.role()));
        }
        return grid;
    }
}
