package org.jiangheng.programmes.recognition.papers;

import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.photo;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jiangheng.document.Cell;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Grid;
import org.jiangheng.programmes.recognition.ApplicationForm;
import org.jiangheng.programmes.recognition.papers.ApplicationPaper.Particulars;

/** The tables of the application form, one per part. */
final class ApplicationTables {

    private static final int LEAST_WORK_ROWS = 3;
    private static final List<String> NATURES = List.of("央属企业", "市属企业", "区属企业", "其他");

    private final ApplicationForm form;
    private final Particulars particulars;

    ApplicationTables(ApplicationForm form, Particulars particulars) {
        this.form = form;
        this.particulars = particulars;
    }

    List<Grid> all() {
        return List.of(person(), post(), work(), results(), undertaking(), grounds(), employer(), centre());
    }

    private Grid person() {
        return Grid.of(22, 21, 19, 19, 19, 42, 28)
                .section("一、申报人员基本信息")
                .with(label("姓名"), value(form.name()), label("性别"), value(form.gender()))
                .with(
                        label("出生年月"),
                        value(birthMonth()),
                        photo(particulars.photo()).down(3))
                .with(label("民族"), value(form.ethnicity()), label("政治面貌"), value(form.politicalStatus()))
                .with(label("身份证\n号码"), value(form.identityNumber()))
                .with(
                        label("现工作单位").atLeast(36),
                        text(particulars.organisation()).over(5))
                .together();
    }

    /** The rows of the annex below the photo. */
    private Grid post() {
        return Grid.of(22, 50, 24, 34, 19, 21)
                .with(label("单位性质"), text(nature()), label("现从事职业\n及岗位"))
                .with(text(form.position()), label("工作年限"), value(years()))
                .with(label("学历"), value(form.education()), label("申报职业"))
                .with(text(particulars.occupation()).over(3))
                .with(label("联系电话"), value(form.phone()), label("电子邮箱"))
                .with(text(form.email()).over(3));
    }

    private Grid work() {
        var grid = Grid.of(41, 48, 36, 24, 21)
                .section("二、主要工作经历")
                .with(label("起止时间\n（年-月）"), label("工作单位"), label("从事专业/岗位"), label("担任职务"), label("证明人"))
                .repeating(2);
        for (var line : form.workHistory()) {
            var period = line.from().isBlank()
                    ? ""
                    : line.from() + " 至 " + (line.to().isBlank() ? "今" : line.to());
            grid = grid.with(
                    value(period),
                    value(line.organisation()),
                    value(line.work()),
                    value(line.post()),
                    value(line.witness()));
        }
        for (int row = form.workHistory().size(); row < LEAST_WORK_ROWS; row++) {
            grid = grid.with(value(""), value(""), value(""), value(""), value(""));
        }
        return grid;
    }

    private Grid results() {
        var grid = Grid.of(28, 142).section("三、主要专业技术业绩成果（提供证明材料）").repeating(1);
        grid = grid.with(items("代表性项目/\n工作业绩", achievements(), "项目级别/工作名称：\n完成时间：\n本人角色与职责：\n完成情况、成果及效益："));
        grid = grid.with(items("获奖与\n荣誉情况", honours(), none("荣誉/奖励名称：\n颁发单位：\n级别：　　　　取得时间：\n备注：")));
        return grid.with(items("论文著作\n专利等成果", publications(), none("成果类型：\n成果名称：\n发表/授权/出版单位：\n时间：　　　　本人位次：")));
    }

    /** A row per item, so that a long list breaks between items; the name of the field is repeated with its number. */
    private static List<Cell> items(String name, List<String> items, String none) {
        var cells = new ArrayList<Cell>();
        if (items.isEmpty()) {
            cells.add(label(name));
            cells.add(text(none));
        }
        for (int number = 1; number <= items.size(); number++) {
            cells.add(label(items.size() == 1 ? name : name + "\n（" + number + "）"));
            cells.add(text(items.get(number - 1)));
        }
        return cells;
    }

    /** An empty form keeps the prompts of the annex, a filled one says that there is nothing. */
    private String none(String prompts) {
        return form.name().isBlank() ? prompts : "无";
    }

    private List<String> achievements() {
        return form.achievements().stream()
                .map(each -> "项目级别/工作名称：" + each.project() + "\n完成时间：" + each.completed() + "\n本人角色与职责：" + each.role()
                        + "\n完成情况、成果及效益：" + each.result())
                .toList();
    }

    private List<String> honours() {
        return form.honours().stream()
                .map(each -> "荣誉/奖励名称：" + each.title() + "\n颁发单位：" + each.issuer() + "\n级别：" + each.grade() + "　　取得时间："
                        + each.obtained() + "\n备注：" + each.remark())
                .toList();
    }

    private List<String> publications() {
        return form.publications().stream()
                .map(each -> "成果类型：" + each.kind() + "　　成果名称：" + each.title() + "\n发表/授权/出版单位：" + each.publisher()
                        + "\n时间：" + each.published() + "　　本人位次：" + (each.rank() == null ? "" : "第" + each.rank()))
                .toList();
    }

    private Grid undertaking() {
        return Grid.of(1)
                .section("四、个人承诺")
                .with(text("　　" + particulars.undertaking()).atLeast(70))
                .with(text("申报人签字：" + form.signature() + "　　　　　　　　日期：" + Ticks.date(particulars.signedOn()))
                        .set(Cell.Align.RIGHT)
                        .atLeast(34))
                .together();
    }

    private Grid grounds() {
        var criteria = particulars.criteria().isEmpty() ? "" : String.join("\n", particulars.criteria());
        var grid = Grid.of(28, 142)
                .section("五、申报依据")
                .repeating(1)
                .with(label("行业范围"), text(form.industry()))
                .with(label("申报条件"), text(criteria));
        if (form.claimedAmount() != null) {
            var amount = "%,.2f 元".formatted(form.claimedAmount());
            grid = grid.with(label("经济效益"), text(amount + "\n计算依据：" + form.amountBasis()));
        }
        if (!form.trainees().isEmpty()) {
            grid = grid.with(label("培养高级工"), text(trainees()));
        }
        return grid;
    }

    private String trainees() {
        var lines = form.trainees().stream()
                .map(each -> each.name() + "　证书编号 " + each.certificateNumber() + "　" + each.since() + " 起聘用")
                .toList();
        return String.join("\n", lines);
    }

    private Grid employer() {
        var opinion = particulars.opinion();
        return Grid.of(28, 142)
                .section("六、单位初审意见")
                .repeating(1)
                .with(label("初审情况"))
                .with(text(opinion.map(EmployerOpinion::findings).orElse("真实性：□是 □否　　完整性：□是 □否　　有效性：□是 □否")))
                .with(label("内部公示"))
                .with(text(opinion.map(EmployerOpinion::publicity).orElse("")).atLeast(40))
                .with(label("推荐意见"))
                .with(text(opinion.map(EmployerOpinion::opinion).orElse("")).atLeast(52))
                .with(seal(
                        "经办人：" + opinion.map(EmployerOpinion::clerk).orElse("") + "　　　　　　负责人签字："
                                + opinion.map(EmployerOpinion::signer).orElse(""),
                        Ticks.date(opinion.flatMap(EmployerOpinion::date))))
                .together();
    }

    private Grid centre() {
        var opinion = particulars.centre();
        return Grid.of(28, 142)
                .section("七、市鉴定管理中心意见")
                .repeating(1)
                .with(label("中心意见"))
                .with(text(opinion.map(ApplicationPaper.CentreOpinion::text).orElse(""))
                        .atLeast(52))
                .with(seal("", Ticks.date(opinion.map(ApplicationPaper.CentreOpinion::date))))
                .together();
    }

    private static Cell seal(String signatures, String date) {
        return text(signatures + "\n\n　　　　（盖章）　　　　" + date)
                .over(2)
                .set(Cell.Align.RIGHT)
                .atLeast(64);
    }

    private String birthMonth() {
        return !form.birthMonth().matches("\\d{4}-(0[1-9]|1[0-2])")
                ? "　　年　月"
                : ChineseDate.of(YearMonth.parse(form.birthMonth()));
    }

    private String years() {
        return (form.workingYears() == null ? "　　" : form.workingYears()) + " 年";
    }

    private String nature() {
        var other = form.organisationNatureOther();
        return Ticks.choice(NATURES, form.organisationNature()) + (other.isBlank() ? "＿＿＿" : "（" + other + "）");
    }
}
