package org.jiangheng.programmes.competition.papers;

import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.photo;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.document.Block;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.programmes.competition.Entry;
import org.jiangheng.programmes.competition.ResultSheet;
import org.jiangheng.programmes.competition.Standing;

/** 《北京市职业技能竞赛取证申报表》, one page a person (CC-61, CC-F6, CC-P11). */
final class CertificateApplicationPaper {

    private static final int CHECK = 104;

    private CertificateApplicationPaper() {}

    static PaperLayout layout(ResultSheet sheet) {
        var title = ResultPaper.APPLICATIONS.title();
        var pages = new ArrayList<Block>();
        for (Standing award : sheet.awards()) {
            if (!pages.isEmpty()) {
                pages.add(new Block.NextForm(title));
            }
            pages.addAll(List.of(person(sheet, award), result(sheet, award), opinions(sheet)));
        }
        return PaperLayout.titled(title).on(Sheet.FORM).and(pages);
    }

    private static Grid person(ResultSheet sheet, Standing award) {
        var entry = award.entry();
        return Grid.of(28, 40, 26, 40, 36)
                .with(label("姓　　名"), value(entry.name()), label("性　　别"), value(entry.gender()))
                .with(photo(() -> sheet.photo().apply(entry.id())).down(4))
                .with(label("出生日期"), value(born(entry)), label("文化程度"), value(entry.education()))
                .with(
                        label(entry.paper().label() + "\n号码"),
                        value(entry.identity()).over(3))
                .with(label("工作单位\n（院校）"), text(entry.employer()).over(3));
    }

    private static Grid result(ResultSheet sheet, Standing award) {
        var entry = award.entry();
        return Grid.of(28, 57, 28, 57)
                .with(label("竞赛名称"), text(sheet.competition().name()).over(3))
                .with(label("竞赛级别"), value(sheet.competition().level().label()))
                .with(label("主办单位"), value(sheet.organiser()))
                .with(label("职　　业"), value(sheet.occupation()))
                .with(label("工　　种"), value(sheet.trade().isEmpty() ? "—" : sheet.trade()))
                .with(label("理论成绩"), value(Marks.of(entry.theory())), label("技能成绩"), value(Marks.of(entry.skill())))
                .with(label("总 成 绩"), value(Marks.exact(award.total())), label("名　　次"), value(Marks.rank(award.rank())))
                .with(label("申报等级"), value(Marks.level(award.level())).over(3));
    }

    private static Grid opinions(ResultSheet sheet) {
        var check = sheet.filing().firstCheck();
        return Grid.of(28, 142)
                .with(label("主办单位\n初审意见"), opinion(check.opinion(), check.by(), sheet.organiser() + "（盖章）"))
                .with(label("区督导意见"), opinion(sheet.inspected(), "", "区职业技能认定管理机构（盖章）"))
                .with(label("市鉴定管理\n中心意见"), opinion("", "", "北京市职业技能鉴定管理中心竞赛专用章（盖章）"));
    }

    private static Cell opinion(String opinion, String by, String seal) {
        var signed = by.isBlank() ? "" : "\n初审人：" + by;
        return text(opinion + signed + "\n\n　　　　　　　　　　　　　　" + seal + "\n　　　　　　　　　　　　　　　　　　年　　月　　日")
                .atLeast(CHECK);
    }

    private static String born(Entry entry) {
        try {
            return ChineseDate.of(new IdentityNumber(entry.identity()).birthDate());
        } catch (RuleViolated noResidentNumber) {
            return "—";
        }
    }
}
