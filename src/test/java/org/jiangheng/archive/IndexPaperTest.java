package org.jiangheng.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangheng.archive.ArchiveFile.Item;
import org.jiangheng.archive.ArchiveFile.Source;
import org.jiangheng.document.DrawnPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 卷内目录 as it is printed; a copy to be looked at is kept under {@code target/papers}. */
class IndexPaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 21);

    @Test
    @Tag("DR-90")
    @Tag("DR-91")
    @Tag("DR-P17")
    void listsEverythingKeptWithItsHashAndTheRetentionDate() {
        var heading = new IndexPaper.Heading(
                "北京市高技能人才直接认定",
                "2026年首批",
                "DR2026-1-000001",
                "张䶮",
                "工业机器人系统运维员 一级/高级技师",
                "已发证",
                DAY,
                LocalDate.of(2029, 4, 24));
        var paper = DrawnPaper.specimen(IndexPaper.layout(heading, items())).kept("archive-index");

        assertThat(paper.words()).contains("至2029年4月24日", "京测认受〔2026〕3号", "【材料】业绩成果证明材料", "0123abcd…", "（续）");
    }

    private static List<Item> items() {
        var items = new ArrayList<Item>();
        add(items, Source.APPLICATION, "申报信息（提交内容）", "DR2026-1-000001");
        for (int file = 1; file <= 24; file++) {
            add(items, Source.MATERIAL, "业绩成果证明材料：冲压线主传动节能改造项目验收报告及电费账单（第" + file + "册）.pdf", "");
        }
        add(items, Source.PAPER, "受理通知", "京测认受〔2026〕3号");
        add(items, Source.PAPER, "职业技能等级证书", "S000011999901261000001");
        return items;
    }

    private static void add(List<Item> items, Source source, String title, String number) {
        var id = UUID.randomUUID().toString();
        items.add(new Item(items.size() + 1, source, id, title, number, DAY, "0123abcd".repeat(8)));
    }
}
