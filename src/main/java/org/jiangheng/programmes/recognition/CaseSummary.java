package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangheng.programmes.Problem;
import org.jiangheng.programmes.SummaryRow;
import org.springframework.stereotype.Component;

/** A case in labels and values, industry beside occupation (DR-09); what reviewers should look at ends it (DR-39, DR-40). */
@Component
class CaseSummary {

    private final Applications applications;

    CaseSummary(Applications applications) {
        this.applications = applications;
    }

    List<SummaryRow> of(CaseSheet sheet) {
        var rows = new ArrayList<SummaryRow>();
        if (!sheet.number().isEmpty()) {
            rows.add(new SummaryRow("申报编号", sheet.number()));
        }
        rows.add(new SummaryRow("申报批次", sheet.batch().title()));
        rows.add(new SummaryRow("姓名", sheet.person().name()));
        rows.add(new SummaryRow("身份证号码", sheet.person().identity().masked()));
        rows.add(new SummaryRow("状态", sheet.dossier().words().label()));
        if (sheet.filed().isPresent()) {
            filed(sheet, rows);
        }
        return List.copyOf(rows);
    }

    private void filed(CaseSheet sheet, List<SummaryRow> rows) {
        rows.add(new SummaryRow("现工作单位", sheet.organisationName()));
        rows.add(new SummaryRow("申报职业和等级", sheet.describe()));
        applications.asSent(sheet.id()).ifPresent(form -> answers(form, sheet, rows));
    }

    private void answers(ApplicationForm form, CaseSheet sheet, List<SummaryRow> rows) {
        rows.add(new SummaryRow("现从事职业及岗位", form.position()));
        rows.add(new SummaryRow("工作年限", form.workingYears() == null ? "" : form.workingYears() + "年"));
        rows.add(new SummaryRow("行业范围", form.industry()));
        rows.add(new SummaryRow("申报条件", String.join("；", criteria(form))));
        if (form.claimedAmount() != null) {
            rows.add(new SummaryRow("创造的经济效益", form.claimedAmount().toPlainString() + "元（" + form.amountBasis() + "）"));
        }
        var table = applications.table(sheet.id());
        if (table.version() > 0) {
            rows.add(new SummaryRow("申报条件依据", "“" + table.table().name() + "”第" + table.version() + "版"));
        }
        var flags = ReviewFlags.of(form, sheet.batch().stage(Applications.APPLY).lastDay(), table);
        if (!flags.isEmpty()) {
            rows.add(new SummaryRow("请注意", flags.stream().map(Problem::sentence).collect(Collectors.joining(""))));
        }
    }

    static List<String> criteria(ApplicationForm form) {
        return form.criteria().stream()
                .flatMap(id -> Criterion.find(id).stream())
                .map(Criterion::label)
                .toList();
    }
}
