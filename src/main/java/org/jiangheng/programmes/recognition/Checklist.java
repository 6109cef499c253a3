package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.MaterialRequirement.By;

/** The materials an application needs, depending on what it claims (DR-04, DR-38, DR-42 … DR-47, DR-53, DR-54, XC-26). */
final class Checklist {

    private Checklist() {}

    static List<MaterialRequirement> of(Applications.Claims claims, CriteriaTable table) {
        var criteria = claims.criteria().stream()
                .map(Criterion::find)
                .flatMap(Optional::stream)
                .toList();
        var lines = new ArrayList<MaterialRequirement>();
        lines.add(new MaterialRequirement(
                "photo", "一寸照片", "近半年彩色白底免冠照片，将印在证书上。", By.APPLICANT, Optional.empty(), true, true, "DR-F1.15"));
        lines.add(applicants("identity-document", "有效身份证明", "居民身份证正反面。", "DR-42"));
        lines.add(applicants("labour-relation", "劳动关系证明", "劳动合同或社会保险缴费记录。", "DR-43"));
        criteria.forEach(criterion -> lines.add(
                applicants("evidence-" + criterion.id(), "业绩成果证明材料：" + criterion.label(), "每项条件至少一个文件。", "DR-44")));
        if (criteria.stream()
                .anyMatch(criterion -> table.of(criterion, claims.level()).statement())) {
            lines.add(applicants("recognition-statement", "企业认可证明", "“经企业认可”的条件须由单位出具并加盖公章。", "DR-38"));
        }
        if (claims.secrecy().equals("DECLASSIFIED")) {
            lines.add(applicants("declassification", "脱密处理证明", "涉密材料须经所在单位脱密处理后提交。", "DR-45"));
        }
        lines.add(employers(
                "internal-notice-proof", "内部公示证明", "公示照片或内网截图。", RecognitionProcess.PUBLICIZE_INTERNALLY, "DR-53"));
        lines.add(employers(
                "sealed-opinion", "加盖公章的推荐意见", "打印推荐意见，签字并加盖公章后扫描上传。", RecognitionProcess.ISSUE_OPINION, "DR-54"));
        return List.copyOf(lines);
    }

    private static MaterialRequirement applicants(String code, String label, String hint, String rule) {
        return new MaterialRequirement(code, label, hint, By.APPLICANT, Optional.empty(), true, false, rule);
    }

    private static MaterialRequirement employers(String code, String label, String hint, String task, String rule) {
        return new MaterialRequirement(code, label, hint, By.EMPLOYER, Optional.of(task), true, false, rule);
    }
}
