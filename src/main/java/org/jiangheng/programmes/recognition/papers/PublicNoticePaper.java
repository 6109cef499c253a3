package org.jiangheng.programmes.recognition.papers;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.document.Block;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.programmes.OfficialNotice;

/** 公示 of those who are to get a certificate: number, name, employer, occupation, level, nothing else (DR-64, DR-P13, XC-28). */
public final class PublicNoticePaper {

    private PublicNoticePaper() {}

    /** One person; occupation and level in words. */
    public record Row(String name, String organisation, String occupation, String level) {}

    /**
     * The period and the way to object.
     *
     * @param channel for example a postal address and the page of the notice
     */
    public record Period(LocalDate from, LocalDate until, int workingDays, String channel) {}

    /** The notice with its list as an annex. */
    public static PaperLayout layout(
            OfficialNotice notice, String number, String title, Period period, List<Row> rows, LocalDate date) {
        return PaperLayout.titled(title.replace("评审通过", "\n评审通过"))
                .letterhead(notice.issuer(), number)
                .paragraph("根据" + Grounds.cited(notice) + "，经个人申报、单位审核推荐、专家评审，现将评审通过、拟核发职业技能等级证书的" + rows.size()
                        + "名人员名单予以公示，接受社会监督。")
                .paragraph("公示时间：" + ChineseDate.of(period.from()) + "至" + ChineseDate.of(period.until()) + "（"
                        + period.workingDays() + "个工作日）。")
                .paragraph(
                        "公示期间，单位和个人对公示人员有异议的，可向我中心反映。反映情况应当实事求是，并提供具体事实和联系方式，以便核查。" + "受理渠道：" + period.channel() + "。")
                .paragraph("附件：拟核发职业技能等级证书人员名单")
                .signature(notice.issuer(), date)
                .newPage()
                .line("附件")
                .and(new Block.Line("拟核发职业技能等级证书人员名单", Cell.Align.CENTRE))
                .grid(table(rows))
                .note(Grounds.of(notice));
    }

    private static Grid table(List<Row> rows) {
        var grid = Grid.of(14, 24, 54, 36, 28)
                .with(head("序号"), head("姓名"), head("工作单位"), head("职业（工种）"), head("等级"))
                .repeating(1);
        int number = 0;
        for (Row row : rows) {
            grid = grid.with(
                    value(Integer.toString(++number)),
                    value(row.name()),
                    text(row.organisation()),
                    value(row.occupation()),
                    value(row.level()));
        }
        return grid;
    }
}
