package org.jiangheng.portal.employer;

import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Tasks.Task;

/**
 * One applicant of the organisation.
 *
 * @param applied what is applied for: 电工 二级/技师
 * @param task what the clerk can do about it now
 */
record Candidate(Dossier dossier, String name, String applied, Optional<Task> task) {

    public SubjectId id() {
        return dossier.id();
    }

    public String number() {
        return dossier.number().orElse("");
    }

    public DossierStatus status() {
        return dossier.status();
    }

    /** Where the open task is worked on. */
    public Optional<String> page() {
        return task.map(open -> open.page().orElse("/portal/tasks/" + open.id()));
    }

    /** What happens next, in one line. */
    public String next() {
        return task.map(Task::name).orElseGet(() -> expectation(status()));
    }

    /** The colour of the status. */
    public String tone() {
        if (status() == DossierStatus.CERTIFIED) {
            return "badge--good";
        }
        return status().isClosed() ? "badge--bad" : task.isPresent() ? "badge--warn" : "badge--live";
    }

    private static String expectation(DossierStatus status) {
        return switch (status) {
            case RETURNED -> "等申报人修改后重新提交";
            case PUBLICISED -> "公示期满后出具推荐意见";
            case RECOMMENDED -> "可以列入名单统一报送";
            case SENT -> "等形式审查结果";
            case ACCEPTED -> "请在规定时间内缴纳评审费";
            case PAID -> "等评审安排";
            case IN_REVIEW -> "请提醒本人按时参加答辩";
            case PASSED -> "等名单审批和公示";
            case PUBLIC_NOTICE -> "公示期满后核发证书";
            case CERTIFIED -> "证书已核发给本人";
            case NOT_RECOMMENDED, NOT_ACCEPTED, FAILED, NOT_CERTIFIED, EXPIRED -> "已办结，原因见办理记录";
            default -> "";
        };
    }
}
