package org.jiangheng.programmes.competition;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.occupation.SkillLevel;
import org.jspecify.annotations.Nullable;

/** 竞赛备案申报表, filled with the answers as they stand (CC-F1, CC-P1). The annex prints no form; the fields are ours (CC.2). */
final class FilingPaper {

    private FilingPaper() {}

    static PaperLayout layout(FilingForm form, String organiser, String code, UnaryOperator<String> occupation) {
        return PaperLayout.titled("北京市职业技能竞赛备案申报表")
                .on(Sheet.FORM)
                .grid(competition(form, organiser, code))
                .grid(items(form, occupation))
                .grid(parts(form, occupation))
                .grid(rules(form))
                .note("注：原通知附件未载本表格式，本表由系统按通知内容编制。")
                .note(CompetitionNotice.GROUNDS);
    }

    private static Grid competition(FilingForm form, String organiser, String code) {
        var level = HostRule.level(form).map(CompetitionLevel::label).orElse("");
        var host = Host.find(form.host()).map(Host::label).orElse("");
        return Grid.of(30, 55, 30, 55)
                .with(label("竞赛名称"), text(form.name()).over(3))
                .with(label("竞赛级别"), value(level), label("国家级竞赛\n北京选拔赛"), value(form.selection() ? "是" : "否"))
                .with(label("主办单位"), text(organiser).over(3))
                .with(label("统一社会\n信用代码"), value(code), label("主办单位类型"), value(host))
                .with(label("组委会（办公室）\n所在部门"), value(form.department()), label("承办、协办\n单位"), value(form.coOrganiser()))
                .with(label("竞赛时间"), value(form.startsOn() + "至" + form.endsOn()), label("证照有效期"), value(licence(form)))
                .with(label("举办地（区）"), value(form.venueDistrict()), label("资料保存地（区）"), value(form.recordsDistrict()))
                .with(label("联系人"), value(form.contact()), label("联系电话"), value(form.contactPhone()));
    }

    private static String licence(FilingForm form) {
        return form.licencePermanent() ? "长期" : form.licenceUntil();
    }

    private static Grid items(FilingForm form, UnaryOperator<String> occupation) {
        var grid = Grid.of(10, 42, 46, 18, 18, 18, 18)
                .with(head("序号"), head("职业（工种）"), head("对应等级"), head("预计人数"), head("理论占比"), head("技能占比"), head("场次"))
                .repeating(1);
        int position = 0;
        for (var line : form.items()) {
            grid = grid.with(
                    value(Integer.toString(++position)),
                    value(occupation.apply(line.occupation())),
                    value(levels(line)),
                    value(line.expected() == null ? "" : line.expected().toString()),
                    value(number(line.theoryShare()) + "%"),
                    value(number(line.skillShare()) + "%"),
                    value(line.sessions() == null ? "1" : line.sessions().toString()));
        }
        return grid;
    }

    private static Grid parts(FilingForm form, UnaryOperator<String> occupation) {
        var grid = Grid.of(10, 34, 22, 28, 34, 22, 20)
                .with(head("序号"), head("职业（工种）"), head("比赛内容"), head("日期"), head("地点"), head("满分"), head("合格线"))
                .repeating(1);
        int position = 0;
        for (var line : form.items()) {
            position++;
            grid = grid.with(
                            value(Integer.toString(position)),
                            value(occupation.apply(line.occupation())),
                            value("理论知识"),
                            value(line.theoryOn()),
                            text(line.theoryPlace()),
                            value(number(line.theoryFull())),
                            value(pass(line.theoryPass())))
                    .with(
                            value(Integer.toString(position)),
                            value(occupation.apply(line.occupation())),
                            value("技能操作"),
                            value(line.skillOn()),
                            text(line.skillPlace()),
                            value(number(line.skillFull())),
                            value(pass(line.skillPass())));
        }
        return grid;
    }

    private static Grid rules(FilingForm form) {
        var ratio = form.promotionRatio() == null ? "无" : number(form.promotionRatio()) + "%";
        return Grid.of(30, 140)
                .with(label("晋级比例"), text(ratio))
                .with(label("下级竞赛"), text(String.join("、", form.lowerReceipts())))
                .with(label("奖励政策"), text(form.rewards()))
                .with(label("成绩相同时\n名次确定办法"), text(form.tieRule()))
                .with(
                        label("主办单位\n审核意见"),
                        text("申报材料经审核无误。\n\n签字：" + form.signature() + "\n\n（主办单位公章）　　　　　　　　　年　　月　　日"));
    }

    private static String levels(FilingForm.Line line) {
        return line.levels().stream()
                .filter(level -> level.matches("[1-5]"))
                .sorted()
                .map(level -> SkillLevel.of(Integer.parseInt(level)).label())
                .collect(Collectors.joining("\n"));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String pass(@Nullable BigDecimal number) {
        return number == null ? "满分的60%" : number(number);
    }
}
