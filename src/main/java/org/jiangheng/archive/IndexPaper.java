package org.jiangheng.archive;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.archive.ArchiveFile.Item;
import org.jiangheng.archive.ArchiveFile.Source;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;

/** 档案目录（卷内目录）: what is kept of a case, and until when (DR-P17, DR-90). */
final class IndexPaper {

    static final String KIND = "archive-index";
    static final String TITLE = "档案目录（卷内目录）";

    private IndexPaper() {}

    /** The case the file is about, in words. */
    record Heading(
            String programme,
            String batch,
            String number,
            String name,
            String described,
            String result,
            LocalDate filed,
            LocalDate retainedUntil) {}

    static PaperLayout layout(Heading heading, List<Item> items) {
        return PaperLayout.titled(TITLE)
                .on(Sheet.FORM)
                .grid(particulars(heading))
                .space(8)
                .grid(table(items))
                .note("“校验值”为文件内容的 SHA-256 值，用于核对归档后内容未被改动。在保存期限届满之前，本卷内文件不得销毁。");
    }

    private static Grid particulars(Heading heading) {
        return Grid.of(26, 59, 26, 59)
                .with(label("事项"), text(heading.programme()), label("批次"), text(heading.batch()))
                .with(label("申报编号"), text(heading.number()), label("申报人\n（单位）"), text(heading.name()))
                .with(label("申报职业\n及等级"), text(heading.described()))
                .with(label("办理结果"), text(heading.result()))
                .with(label("归档日期"), text(ChineseDate.of(heading.filed())))
                .with(label("保存期限"), text(ArchiveFile.retention(heading.retainedUntil())));
    }

    private static Grid table(List<Item> items) {
        var grid = Grid.of(11, 63, 48, 23, 25)
                .with(head("序号"), head("文件题名"), head("编号"), head("日期"), head("校验值"))
                .repeating(1);
        for (var item : items) {
            grid = grid.with(
                    value(Integer.toString(item.position())),
                    text((item.source() == Source.MATERIAL || item.source() == Source.FILE ? "【材料】" : "")
                            + item.title()),
                    value(item.number()),
                    value(item.day().toString()),
                    value(item.sha256().substring(0, 8) + "…"));
        }
        return grid;
    }
}
