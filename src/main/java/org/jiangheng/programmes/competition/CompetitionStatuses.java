package org.jiangheng.programmes.competition;

import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.StatusWords;

/** What a status means to an organiser: its name, its stage, who acts now and what comes next. */
final class CompetitionStatuses {

    private CompetitionStatuses() {}

    static StatusWords of(DossierStatus status) {
        return switch (status) {
            case DRAFT -> filing("填写中", "备案材料还没有提交，请在备案截止日以前填写完整并提交。");
            case SUBMITTED -> filing("待受理", "备案材料已送达竞赛管理科，正等待受理审查。需要补正时，您会收到邮件。");
            case RETURNED -> filing("退回补正", "备案材料需要补正，请按退回理由修改后重新提交。");
            case ACCEPTED -> filing("已受理", "备案已受理，竞赛管理科将在规定的期限内答复。");
            case FILED -> certifying("已备案", "竞赛已备案，请按各项目的待办报送竞赛计划、成绩和取证材料。");
            case CERTIFIED -> certifying("已办结", "各项目已办结，证书已核发。");
            case CONCLUDED -> certifying("已办结（未取证）", "各项目已办结，没有核发证书。");
            case NOT_ACCEPTED -> filing("不予备案", "竞赛未予备案，理由见办理记录。");
            case WITHDRAWN -> filing("已撤回", "备案已由主办单位撤回。");
            case CANCELLED -> certifying("竞赛取消", "竞赛已取消，本次备案终止。");
            case EXPIRED -> filing("逾期终止", "在截止时间前没有完成，本次备案已终止。");
            default -> throw new IllegalArgumentException("no status of a competition: " + status);
        };
    }

    private static StatusWords filing(String label, String outlook) {
        return new StatusWords(label, CompetitionProgramme.APPLY, outlook);
    }

    private static StatusWords certifying(String label, String outlook) {
        return new StatusWords(label, CompetitionProgramme.CERTIFY, outlook);
    }
}
