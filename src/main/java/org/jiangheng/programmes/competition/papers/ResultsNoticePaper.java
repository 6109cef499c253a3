package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import org.jiangheng.document.Block;
import org.jiangheng.document.Cell;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.programmes.competition.ResultSheet;
import org.jiangheng.programmes.competition.Standing;

/** 比赛结果公示 of the organiser: names, units, ranks and levels, nothing else (CC-65, CC-P9, XC-28). */
final class ResultsNoticePaper {

    private ResultsNoticePaper() {}

    static PaperLayout layout(ResultSheet sheet) {
        var period = sheet.notice().map(notice -> notice.period()).orElse("（公示后填写）");
        var place = sheet.publicity().map(publicity -> publicity.place()).orElse("（公示后填写）");
        return PaperLayout.titled(sheet.competition().name() + "\n" + ResultPaper.RESULTS.title())
                .paragraph("根据《关于进一步做好北京市职业技能竞赛选手核发职业技能等级证书工作的通知》（京职技鉴发〔2023〕1号），现将"
                        + sheet.competition().name() + sheet.occupationAndTrade() + "项目比赛结果予以公示，接受社会监督。")
                .paragraph("公示时间：" + period + "。公示地点或方式：" + place + "。")
                .paragraph("公示期间对结果有异议的，请实名向竞赛仲裁委员会提出，写明具体事实和联系方式。联系人："
                        + sheet.competition().contact() + "，电话："
                        + sheet.competition().contactPhone() + "。")
                .paragraph("附件：" + sheet.occupationAndTrade() + "项目比赛结果")
                .signature(sheet.organiser(), sheet.day())
                .newPage()
                .line("附件")
                .and(new Block.Line(sheet.occupationAndTrade() + "项目比赛结果", Cell.Align.CENTRE))
                .grid(table(sheet));
    }

    private static Grid table(ResultSheet sheet) {
        var grid = Grid.of(18, 28, 66, 44)
                .with(head("名次"), head("姓名"), head("单位"), head("拟取证等级"))
                .repeating(1);
        for (Standing standing : sheet.ranking().ranked()) {
            grid = grid.with(
                    value(Marks.rank(standing.rank())),
                    value(standing.entry().name()),
                    text(standing.entry().employer()),
                    value(Marks.level(standing.level())));
        }
        return grid;
    }
}
