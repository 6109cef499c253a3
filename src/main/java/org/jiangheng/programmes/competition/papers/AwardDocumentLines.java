package org.jiangheng.programmes.competition.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.ResultSheet;
import org.jiangheng.programmes.competition.Standing;

/** 竞赛获奖文件 beside the computed ranking: which it is, how many agree, every difference (CC-66, CC-P10). */
final class AwardDocumentLines {

    private AwardDocumentLines() {}

    static List<String> of(ResultSheet sheet) {
        var document = sheet.filing().award();
        if (document.title().isEmpty()) {
            return List.of();
        }
        var checks = sheet.awardChecks().stream().collect(Collectors.toMap(AwardCheck::entry, check -> check));
        var compared = sheet.awards().stream()
                .filter(award -> checks.containsKey(award.entry().id()))
                .toList();
        var differences = compared.stream()
                .filter(award -> !checks.get(award.entry().id()).agrees())
                .toList();
        var lines = new ArrayList<String>();
        lines.add("竞赛获奖文件：" + named(document) + "。与本表逐人核对" + compared.size() + "人，一致"
                + (compared.size() - differences.size()) + "人，不一致" + differences.size() + "人"
                + (differences.isEmpty() ? "。" : "："));
        differences.forEach(award ->
                lines.add(difference(award, checks.get(award.entry().id()).difference())));
        return List.copyOf(lines);
    }

    private static String difference(Standing award, String difference) {
        return "第" + Marks.rank(award.rank()) + "名　" + award.entry().name() + "：" + difference;
    }

    private static String named(AwardDocument document) {
        var parts = new ArrayList<String>();
        if (!document.number().isEmpty()) {
            parts.add(document.number());
        }
        document.day().map(ChineseDate::of).ifPresent(parts::add);
        return "《" + document.title().replaceAll("^《|》$", "") + "》"
                + (parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）");
    }
}
