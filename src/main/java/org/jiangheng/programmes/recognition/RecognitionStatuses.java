package org.jiangheng.programmes.recognition;

import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.StatusWords;

/** What a status means to an applicant for recognition: its name, its stage, who acts now and what comes next. */
final class RecognitionStatuses {

    private RecognitionStatuses() {}

    static StatusWords of(DossierStatus status) {
        return switch (status) {
            case DRAFT -> apply("填写中", "申报还没有提交，请在个人申报阶段截止前填写完整并提交。");
            case SUBMITTED -> recommend("待单位审核", "申报已送达所在单位，正等待单位审核。单位退回补正时，您会收到邮件。");
            case RETURNED -> recommend("退回修改", "单位退回了申报，请按退回理由补正后重新提交。");
            case PUBLICISED -> recommend("单位内部公示", "单位初审通过，正在单位内部公示，公示期满后由单位出具推荐意见。");
            case OPINION -> recommend("待出具推荐意见", "内部公示已期满，等待单位出具推荐意见。");
            case RECOMMENDED -> recommend("待统一报送", "单位已同意推荐，等待单位统一报送。");
            case SENT -> review("已报送", "单位已统一报送，鉴定管理中心正在进行形式审查。");
            case ACCEPTED -> review("已受理待缴费", "申报已受理，请按缴费通知由单位统一缴纳评审费。");
            case PAID -> review("已缴费待评审", "评审费已确认，等待安排专家评审。时间和地点将以邮件通知。");
            case IN_REVIEW -> review("评审中", "专家评审正在进行，结论公布后会以邮件通知您。");
            case PASSED -> certify("评审通过", "评审通过，结果将向社会公示。");
            case PUBLIC_NOTICE -> certify("公示中", "结果正在向社会公示，公示期满无异议的核发证书。");
            case CERTIFIED -> certify("已发证", "证书已核发，可以在本页下载和查验。");
            case NOT_ACCEPTED -> review("不予受理", "申报未予受理，理由见办理记录。");
            case NOT_RECOMMENDED -> recommend("未推荐", "单位未予推荐，理由见办理记录。");
            case FAILED -> review("未通过", "本次评审未通过。");
            case NOT_CERTIFIED -> certify("不予核发", "经核查，不予核发证书，理由见办理记录。");
            case EXPIRED -> apply("逾期终止", "在截止时间前没有完成，本批次申报已终止。可以参加下一批次。");
            case FILED, CONCLUDED, WITHDRAWN, CANCELLED ->
                throw new IllegalArgumentException("no status of a recognition: " + status);
        };
    }

    /** What the employer does next, in a few words. */
    static String toEmployers(DossierStatus status) {
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

    private static StatusWords apply(String label, String outlook) {
        return new StatusWords(label, Applications.APPLY, outlook);
    }

    private static StatusWords recommend(String label, String outlook) {
        return new StatusWords(label, Applications.RECOMMEND, outlook);
    }

    private static StatusWords review(String label, String outlook) {
        return new StatusWords(label, Applications.REVIEW, outlook);
    }

    private static StatusWords certify(String label, String outlook) {
        return new StatusWords(label, Applications.CERTIFY, outlook);
    }
}
