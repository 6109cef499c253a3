package org.jiangheng.portal;

import org.jiangheng.dossier.DossierStatus;

/** What an applicant wants to know first: who acts now, and what comes next. */
final class Outlook {

    static final String UNREGISTERED = "等待单位注册：单位注册并通过核验后，申报自动送达单位审核。请尽快联系单位，批次截止时间不因此顺延。";

    private Outlook() {}

    static String of(DossierStatus status) {
        return switch (status) {
            case DRAFT -> "申报还没有提交，请在个人申报阶段截止前填写完整并提交。";
            case SUBMITTED -> "申报已送达所在单位，正等待单位审核。单位退回补正时，您会收到邮件。";
            case RETURNED -> "单位退回了申报，请按退回理由补正后重新提交。";
            case PUBLICISED -> "单位初审通过，正在单位内部公示，公示期满后由单位出具推荐意见。";
            case OPINION -> "内部公示已期满，等待单位出具推荐意见。";
            case RECOMMENDED -> "单位已同意推荐，等待单位统一报送。";
            case SENT -> "单位已统一报送，鉴定管理中心正在进行形式审查。";
            case ACCEPTED -> "申报已受理，请按缴费通知由单位统一缴纳评审费。";
            case PAID -> "评审费已确认，等待安排专家评审。时间和地点将以邮件通知。";
            case IN_REVIEW -> "专家评审正在进行，结论公布后会以邮件通知您。";
            case PASSED -> "评审通过，结果将向社会公示。";
            case PUBLIC_NOTICE -> "结果正在向社会公示，公示期满无异议的核发证书。";
            case CERTIFIED -> "证书已核发，可以在本页下载和查验。";
            case NOT_ACCEPTED -> "申报未予受理，理由见办理记录。";
            case NOT_RECOMMENDED -> "单位未予推荐，理由见办理记录。";
            case FAILED -> "本次评审未通过。";
            case NOT_CERTIFIED -> "经核查，不予核发证书，理由见办理记录。";
            case EXPIRED -> "在截止时间前没有完成，本批次申报已终止。可以参加下一批次。";
        };
    }
}
