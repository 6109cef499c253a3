package org.jiangheng.programmes.competition;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.occupation.ChosenOccupation;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.occupation.SkillLevel;
import org.jspecify.annotations.Nullable;

/** 竞赛备案申报表, filled with the answers as they stand (CC-F1, CC-P1). The annex prints no form; the fields are ours (CC.2). */
final class FilingPaper {

    private final FilingForm form;
    private final FilingCircumstances known;

    private FilingPaper(FilingForm form, FilingCircumstances known) {
        this.form = form;
        this.known = known;
    }

    /**
     * @param code of the organiser, 统一社会信用代码
     * @param attachments titles of the materials that go with it (CC-38 … CC-43)
     */
    static PaperLayout layout(
            FilingForm form, String organiser, String code, List<String> attachments, FilingCircumstances known) {
        var paper = new FilingPaper(form, known);
        return PaperLayout.titled("北京市职业技能竞赛备案申报表")
                .on(Sheet.FORM)
                .grid(paper.competition(organiser, code))
                .grid(paper.items())
                .grid(paper.parts())
                .grid(paper.rules())
                .grid(closing(attachments, form.signature()))
                .note("注：原通知附件未载本表格式，本表由系统按通知内容编制。" + CompetitionNotice.GROUNDS);
    }

    private Grid competition(String organiser, String code) {
        var level = HostRule.level(form).map(CompetitionLevel::label).orElse("");
        var host = Host.find(form.host()).map(Host::label).orElse("");
        return Grid.of(30, 55, 30, 55)
                .with(label("竞赛名称"), text(form.name()).over(3))
                .with(label("竞赛级别"), value(level), label("国家级竞赛\n北京选拔赛"), value(form.selection() ? "是" : "否"))
                .with(label("主办单位"), text(organiser).over(3))
                .with(label("统一社会\n信用代码"), value(code), label("主办单位类型"), value(host))
                .with(label("承办单位"), value(orNone(form.executiveOrganiser())))
                .with(label("协办单位"), value(orNone(form.coOrganiser())))
                .with(label("组委会办公室\n所在部门"), text(form.department()).over(3))
                .with(label("竞赛时间"), value(period()), label("证照有效期"), value(licence()))
                .with(label("竞赛地点\n（区）"), value(form.venueDistrict()))
                .with(label("资料保存地\n（区）"), value(form.recordsDistrict()))
                .with(label("联系人"), value(form.contact()), label("联系电话"), value(form.contactPhone()));
    }

    private String period() {
        return form.startsOn().equals(form.endsOn()) ? form.startsOn() : form.startsOn() + " 至 " + form.endsOn();
    }

    private String licence() {
        return form.licencePermanent() ? "长期" : form.licenceUntil();
    }

    private Grid items() {
        var grid = Grid.of(11, 22, 28, 27, 30, 13, 13, 13, 13)
                .with(head("序号"), head("职业编码"), head("职业名称"), head("工种\n（职业方向）"), head("对应等级"))
                .with(head("预计\n人数"), head("理论\n占比"), head("技能\n占比"), head("场次"));
        int position = 0;
        for (var line : form.items()) {
            var chosen = ChosenOccupation.of(line.occupation());
            grid = grid.with(
                            value(Integer.toString(++position)),
                            value(chosen.code()),
                            value(occupation(line)),
                            value(chosen.trade().orElse("—")),
                            value(levels(line)))
                    .with(
                            value(line.expected() == null ? "" : line.expected().toString()),
                            value(number(line.theoryShare()) + "%"),
                            value(number(line.skillShare()) + "%"),
                            value(
                                    line.sessions() == null
                                            ? "1"
                                            : line.sessions().toString()));
        }
        return grid;
    }

    private Grid parts() {
        var grid = Grid.of(11, 34, 24, 26, 41, 15, 19)
                .with(head("序号"), head("职业（工种）"), head("比赛内容"), head("日期"), head("地点"), head("满分"), head("合格线"));
        int position = 0;
        for (var line : form.items()) {
            grid = grid.with(
                            value(Integer.toString(++position)).down(2),
                            value(occupation(line) + trade(line)).down(2),
                            value("理论知识"),
                            value(line.theoryOn()),
                            text(line.theoryPlace()),
                            value(number(line.theoryFull())),
                            value(pass(line.theoryPass(), line.theoryFull())))
                    .with(
                            value("技能操作"),
                            value(line.skillOn()),
                            text(line.skillPlace()),
                            value(number(line.skillFull())),
                            value(pass(line.skillPass(), line.skillFull())));
        }
        return grid;
    }

    private Grid rules() {
        var ratio = form.promotionRatio() == null ? "无下级竞赛" : number(form.promotionRatio()) + "%";
        return Grid.of(30, 140)
                .with(label("晋级比例"), text(ratio))
                .with(label("下级竞赛"), text(orNone(String.join("、", form.lowerReceipts()))))
                .with(label("竞赛试题"), text(form.questions()))
                .with(label("奖励政策"), text(form.rewards()))
                .with(label("成绩相同时\n名次确定办法"), text(form.tieRule()));
    }

    /** The list of what goes with it and the place of the organiser's seal stay on one page (CC-34). */
    private static Grid closing(List<String> attachments, String signature) {
        var list = IntStream.range(0, attachments.size())
                .mapToObj(each -> (each + 1) + "．" + attachments.get(each))
                .collect(Collectors.joining("\n"));
        return Grid.of(30, 140)
                .with(label("附　　件"), text(list))
                .with(
                        label("主办单位\n审核意见"),
                        text("申报材料经审核无误，真实、准确、完整。\n\n经办负责人：" + signature
                                        + "\n\n　　　　　　　　　　　　　　　　　　　　　　（主办单位公章）\n"
                                        + "　　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日")
                                .atLeast(110))
                .together();
    }

    private String occupation(FilingForm.Line line) {
        return known.occupation(line.occupation()).map(Occupation::name).orElse(line.occupation());
    }

    private static String trade(FilingForm.Line line) {
        return ChosenOccupation.of(line.occupation())
                .trade()
                .map(trade -> "（" + trade + "）")
                .orElse("");
    }

    private static String levels(FilingForm.Line line) {
        return line.levels().stream()
                .filter(level -> level.matches("[1-5]"))
                .sorted()
                .map(level -> SkillLevel.of(Integer.parseInt(level)).label())
                .collect(Collectors.joining("\n"));
    }

    private static String orNone(String given) {
        return given.isEmpty() ? "无" : given;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Where the filing says nothing, the default share of the full mark passes (CC-20). */
    private String pass(@Nullable BigDecimal filed, @Nullable BigDecimal full) {
        return filed != null || full == null ? number(filed) : number(full.multiply(known.passShare()));
    }
}
