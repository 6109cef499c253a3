package org.jiangheng.certificate;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.util.List;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.springframework.stereotype.Component;

/** 证书领取登记 and 证书发放登记: number, name, date, signature (CC-P16). */
@Component
class HandoverPaper {

    static final String COLLECTION = "collection-register";
    static final String COLLECTION_TITLE = "职业技能等级证书领取登记";
    static final String DISTRIBUTION = "distribution-register";
    static final String DISTRIBUTION_TITLE = "职业技能等级证书发放登记";

    private static final float ROW = 24;

    PaperLayout collection(Issue issue, Collected taken, List<IssueEntry> all) {
        var entries = all.stream()
                .filter(entry -> entry.collection()
                        .filter(number -> number == taken.number())
                        .isPresent())
                .toList();
        var facts = Grid.of(22, 60, 22, 60)
                .with(label("核发名单"), text(issue.title()).over(3))
                .with(label("发证机构"), text(issue.issuer()), label("份数"), value(entries.size() + " 份"))
                .with(label("领取人"), value(taken.collector()), label("联系电话"), value(taken.phone()))
                .with(label("领取日期"), value(ChineseDate.of(taken.day())), label("经办人"), value(taken.keeper()));
        return PaperLayout.titled(COLLECTION_TITLE)
                .on(Sheet.FORM)
                .grid(facts)
                .space(8)
                .grid(list(entries))
                .space(14)
                .grid(Grid.of(1, 1).with(text("领取人签字：").bare(), text("经办人签字：").bare()));
    }

    PaperLayout distribution(Issue issue, List<IssueEntry> all) {
        var grid = Grid.of(10, 20, 52, 30, 22, 26, 26)
                .with(head("序号"), head("姓名"), head("证书编号"), head("职业（工种）"), head("等级"), head("发放日期"), head("签收人"))
                .repeating(1);
        int line = 0;
        for (var entry : all) {
            if (entry.isHeld()) {
                grid = grid.with(distributed(++line, entry));
            }
        }
        return PaperLayout.titled(DISTRIBUTION_TITLE)
                .on(Sheet.WIDE)
                .line("核发名单：" + issue.title() + "　　共 " + line + " 份")
                .grid(grid)
                .note("代领的，签收人写代领人姓名。");
    }

    private static Grid list(List<IssueEntry> entries) {
        var grid = Grid.of(12, 26, 62, 40, 30)
                .with(head("序号"), head("姓名"), head("证书编号"), head("职业（工种）"), head("等级"))
                .repeating(1);
        for (int line = 0; line < entries.size(); line++) {
            var entry = entries.get(line);
            grid = grid.with(
                    row(line + 1 + ""),
                    row(entry.name()),
                    row(entry.number().orElse("")),
                    row(occupation(entry)),
                    row(entry.level().label()));
        }
        return grid;
    }

    private static List<Cell> distributed(int line, IssueEntry entry) {
        return List.of(
                row(line + ""),
                row(entry.name()),
                row(entry.number().orElse("")),
                row(occupation(entry)),
                row(entry.level().label()),
                row(entry.given().map(given -> ChineseDate.of(given.day())).orElse("")),
                row(entry.given().map(IssueEntry.Given::receiver).orElse("")));
    }

    private static Cell row(String text) {
        return value(text).atLeast(ROW);
    }

    private static String occupation(IssueEntry entry) {
        return entry.occupation()
                + entry.trade().map(trade -> "（" + trade + "）").orElse("");
    }
}
