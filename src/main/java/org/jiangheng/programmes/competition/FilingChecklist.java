package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.MaterialRequirement.By;

/** The materials of a filing, depending on level and host (CC-34, CC-38 … CC-43, CC-70). */
final class FilingChecklist {

    /** The filing itself, printed and sealed (CC-34). */
    static final String SEALED_FILING = "sealed-filing";

    private FilingChecklist() {}

    static List<MaterialRequirement> of(String level, String host, boolean stricter) {
        var lines = new ArrayList<MaterialRequirement>();
        lines.add(line("licence", "独立法人证书或执照复印件", "须在有效期内，有效期不早于竞赛结束日期。", "CC-38"));
        if (host.equals(Host.UNIVERSITY.name())) {
            lines.add(line("founding-approval", "批准院校设立的正式文件复印件", "教育行政部门批准院校设立的正式文件。", "CC-40"));
        } else if (host.equals(Host.TECHNICAL_SCHOOL.name())) {
            lines.add(line("school-permit", "《办学许可证》复印件", "市人力资源社会保障局颁发。", "CC-40"));
        } else if (level.equals(CompetitionLevel.ENTERPRISE.name())) {
            lines.add(line("staff-register", "职工花名册", "加盖本单位公章。", "CC-39"));
        }
        lines.add(line("plan-document", "竞赛实施方案", "写明组委会（办公室）所在部门、时间安排、项目、晋级比例、试题和奖励政策。", "CC-41、CC-42"));
        lines.add(line("emergency-plan", "竞赛安全保障应急预案", "加盖公章。", "CC-41"));
        lines.add(line("competition-notice", "竞赛通知", "逐项写明证书的职业名称、工种（职业方向）和职业技能等级。", "CC-06、CC-41"));
        lines.add(line("committees", "组织机构成员名单", "组委会、组委会办公室、评判委员会、仲裁委员会、宣传委员会成员名单。", "CC-43"));
        lines.add(line(SEALED_FILING, "加盖公章的竞赛备案申报表", "在“报送”一步打印申报表，审核无误后加盖主办单位公章，扫描上传。", "CC-34"));
        if (stricter) {
            lines.add(line("rectification-report", "整改情况报告", "贵单位的竞赛备案从严办理，请提交整改情况报告并加盖公章。", "CC-70"));
        }
        return List.copyOf(lines);
    }

    private static MaterialRequirement line(String code, String label, String hint, String rule) {
        return new MaterialRequirement(code, label, hint, By.APPLICANT, Optional.empty(), true, false, rule);
    }
}
