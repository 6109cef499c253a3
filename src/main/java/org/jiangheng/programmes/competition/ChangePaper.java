package org.jiangheng.programmes.competition;

import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;

import java.time.LocalDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;

/** 竞赛变更备案表 (CC-46, CC-P17). */
final class ChangePaper {

    private ChangePaper() {}

    record Particulars(
            String number,
            String organiser,
            String kind,
            String what,
            String reason,
            LocalDate requestedOn,
            LocalDate date) {}

    static PaperLayout layout(Competition competition, Particulars given) {
        return PaperLayout.titled("竞赛变更备案表")
                .number(given.number())
                .grid(Grid.of(34, 122)
                        .with(label("主办单位名称"), text(given.organiser()))
                        .with(label("竞赛名称"), text(competition.name()))
                        .with(label("备案编号"), text(competition.receiptNumber().orElse("")))
                        .with(label("变更类型"), text(given.kind()))
                        .with(label("变更内容"), text(given.what()))
                        .with(label("变更理由"), text(given.reason()))
                        .with(label("申请日期"), text(Days.chinese(given.requestedOn())))
                        .with(
                                label("主办单位"),
                                text("　　　　　　　　　　　　　（主办单位公章）\n　　　　　　　　　　　　　　年　　月　　日")
                                        .atLeast(60))
                        .with(label("办理结果"), text("同意变更备案。")))
                .signature(CompetitionNotice.NOTICE.issuer(), given.date())
                .note(CompetitionNotice.GROUNDS);
    }
}
