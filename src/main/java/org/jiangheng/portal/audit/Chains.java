package org.jiangheng.portal.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.archive.ArchiveFile;
import org.jiangheng.archive.Archives;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.party.Organisations;
import org.jiangheng.payment.Order;
import org.jiangheng.payment.Payments;
import org.jiangheng.programmes.SummaryRow;
import org.springframework.stereotype.Component;

/** The complete chain of a case: application, recommendation, scores, ballots, publicity, certificate (DR-91). */
@Component
class Chains {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Organisations organisations;
    private final Submissions submissions;
    private final Payments payments;
    private final ReviewSessions sessions;
    private final AwardLists awards;
    private final PublicNotices notices;
    private final Certificates certificates;
    private final Archives archives;

    Chains(
            Organisations organisations,
            Submissions submissions,
            Payments payments,
            ReviewSessions sessions,
            AwardLists awards,
            PublicNotices notices,
            Certificates certificates,
            Archives archives) {
        this.organisations = organisations;
        this.submissions = submissions;
        this.payments = payments;
        this.sessions = sessions;
        this.awards = awards;
        this.notices = notices;
        this.certificates = certificates;
        this.archives = archives;
    }

    List<Link> of(Dossier dossier) {
        var links = new ArrayList<Link>();
        links.add(application(dossier));
        submissions.ofDossier(dossier.id()).ifPresent(list -> links.add(recommendation(dossier, list)));
        payments.of(dossier.id()).ifPresent(order -> links.add(payment(order)));
        sessions.all().stream()
                .filter(session -> session.candidates().contains(dossier.id()))
                .forEach(session -> links.add(review(dossier, session)));
        awards.all().stream()
                .filter(list ->
                        list.rows().stream().anyMatch(each -> each.dossier().equals(dossier.id())))
                .forEach(list -> links.addAll(award(dossier, list)));
        certificates.ofDossier(dossier.id()).ifPresent(certificate -> links.add(certificate(dossier, certificate)));
        archives.of(dossier.id()).ifPresent(file -> links.add(archive(dossier, file)));
        return links;
    }

    private static Link application(Dossier dossier) {
        return new Link(
                "申报",
                List.of(
                        row("申报编号", dossier.number().orElse("")),
                        row("提交时间", dossier.submittedAt().map(Chains::at).orElse("")),
                        row("申报内容校验值", dossier.hash().orElse("")),
                        row("目前状态", dossier.words().label())),
                Optional.of(dossier.id()));
    }

    private Link recommendation(Dossier dossier, Submission list) {
        var found = list.items().stream()
                .filter(item -> item.dossier().equals(dossier.id()))
                .findFirst()
                .map(Chains::finding)
                .orElse("");
        return new Link(
                "推荐与受理",
                List.of(
                        row("推荐单位", organisations.get(list.organisation()).name()),
                        row("报送", list.number() + "，" + at(list.sent())),
                        row("形式审查", found)),
                Optional.of(list.id()));
    }

    private static Link payment(Order order) {
        return new Link(
                "缴费",
                List.of(
                        row("缴费单", order.number() + "，" + order.yuan() + "元"),
                        row("凭证", order.voucher().orElse("未确认"))),
                Optional.of(order.submission()));
    }

    private static String finding(Submission.Item item) {
        return item.accepted()
                .map(accepted -> accepted ? "受理" : "不予受理：" + item.reason())
                .orElse("未办结");
    }

    /** Scores and counts once the session is closed; a single ballot stays closed to everybody (XC-34). */
    private Link review(Dossier dossier, Session session) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("评审组", session.name() + "，专家" + session.experts().size() + "人"));
        rows.add(row("时间地点", session.startsAt().map(Chains::at).orElse("待定") + " " + session.place()));
        if (session.isClosed()) {
            sessions.results(session.id()).stream()
                    .filter(result -> result.dossier().equals(dossier.id()))
                    .forEach(result -> {
                        rows.add(row("业绩评定", result.performanceText()));
                        rows.add(row("答辩", result.defenceText()));
                        rows.add(row("综合成绩", result.compositeText()));
                        rows.add(row(
                                "表决",
                                "同意" + result.yes() + "票，不同意" + result.no() + "票，弃权" + result.abstain() + "票，回避"
                                        + result.recused() + "人"));
                        rows.add(row("结论", (result.passed() ? "通过。" : "未通过。") + result.reason()));
                    });
        } else {
            rows.add(row("结论", "评审尚未结束，成绩和表决结果在结束后显示。"));
        }
        return new Link("评审", rows, Optional.of(session.id()));
    }

    private List<Link> award(Dossier dossier, AwardList list) {
        var links = new ArrayList<Link>();
        links.add(decision(dossier, list));
        notices.ofList(list.id()).ifPresent(notice -> links.add(publicity(dossier, notice)));
        return links;
    }

    private static Link decision(Dossier dossier, AwardList list) {
        var decision = list.rows().stream()
                .filter(each -> each.dossier().equals(dossier.id()))
                .findFirst()
                .orElseThrow();
        var signed = list.approval()
                .map(approval -> approval.name() + "，" + at(approval.at()))
                .orElse("待签批");
        return new Link(
                "名单审批",
                List.of(
                        row("名单", list.title()),
                        row("签批", signed),
                        row("核发决定", decision.decision().label() + decision.reason())),
                Optional.of(list.id()));
    }

    private Link publicity(Dossier dossier, PublicNotice notice) {
        var about = notices.objections(notice.id()).stream()
                .filter(each -> each.dossier().isEmpty() || each.dossier().get().equals(dossier.id()))
                .map(each -> each.number() + "（" + each.finding().label() + "）")
                .toList();
        return new Link(
                "公示",
                List.of(
                        row("公示", notice.title()),
                        row("公示期", notice.period()),
                        row("异议", about.isEmpty() ? "无" : String.join("、", about))),
                Optional.of(notice.list()));
    }

    private static Link certificate(Dossier dossier, Certificate certificate) {
        return new Link(
                "证书",
                List.of(
                        row("证书编号", certificate.number()),
                        row("发证日期", certificate.issuedOn().toString()),
                        row("状态", certificate.status().label())),
                Optional.of(dossier.id()));
    }

    private static Link archive(Dossier dossier, ArchiveFile file) {
        return new Link(
                "归档", List.of(row("归档时间", at(file.filed())), row("保存期限", file.retention())), Optional.of(dossier.id()));
    }

    private static String at(Instant instant) {
        return MINUTE.format(instant.atZone(Time.BEIJING));
    }

    private static SummaryRow row(String label, String value) {
        return new SummaryRow(label, value);
    }

    /**
     * One link of the chain.
     *
     * @param subject whose journal and papers belong to it
     */
    record Link(String title, List<SummaryRow> rows, Optional<SubjectId> subject) {}
}
