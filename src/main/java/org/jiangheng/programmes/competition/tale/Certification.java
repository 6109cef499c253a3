package org.jiangheng.programmes.competition.tale;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.certificate.Handovers;
import org.jiangheng.certificate.Issues;
import org.jiangheng.demo.Troupe;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateConfirmations;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Checks;
import org.jiangheng.programmes.competition.CertificateFiling.Comparison;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.jiangheng.programmes.competition.CertificateFilings;
import org.jiangheng.programmes.competition.ItemFile.Kind;
import org.jiangheng.programmes.competition.ItemFiles;
import org.jiangheng.programmes.competition.Publicities;
import org.jiangheng.programmes.competition.Publicity;
import org.jiangheng.programmes.competition.Rankings;
import org.springframework.stereotype.Component;

/** From the publicity of the results to certificates in the holders' hands. */
@Component
class Certification {

    private final Troupe troupe;
    private final Organisers organisers;
    private final Publicities publicities;
    private final CertificateFilings filings;
    private final CertificateConfirmations confirmations;
    private final ItemFiles files;
    private final Rankings rankings;
    private final Issues issues;
    private final Handovers handovers;

    Certification(
            Troupe troupe,
            Organisers organisers,
            Publicities publicities,
            CertificateFilings filings,
            CertificateConfirmations confirmations,
            ItemFiles files,
            Rankings rankings,
            Issues issues,
            Handovers handovers) {
        this.troupe = troupe;
        this.organisers = organisers;
        this.publicities = publicities;
        this.filings = filings;
        this.confirmations = confirmations;
        this.files = files;
        this.rankings = rankings;
        this.issues = issues;
        this.handovers = handovers;
    }

    /** 比赛结果公示, beginning today. */
    void publicise(String account, int position) {
        var item = organisers.item(account, position);
        var clerk = troupe.actor(account);
        publicities.prepare(item, "本单位网站和竞赛现场公告栏", Optional.of(organisers.today()), clerk);
        add(account, item, Kind.PUBLICITY_PROOF);
        troupe.complete(item, "publicizeResults", account, Map.of());
    }

    void conclude(String account, int position) {
        var item = organisers.item(account, position);
        publicities.prepareConclusion(item, Publicity.Finding.NONE, "", troupe.actor(account));
        troupe.complete(item, "concludeResults", account, Map.of());
    }

    /** 取证备案. */
    void file(String account, int position) {
        var item = organisers.item(account, position);
        var clerk = troupe.actor(account);
        var unit = organisers.organiser(account).name();
        add(account, item, Kind.AWARD_DOCUMENT);
        add(account, item, Kind.SEALED_FIRST_CHECK);
        var compared = rankings.awards(item).stream()
                .map(award -> new AwardCheck(award.entry().id(), true, ""))
                .toList();
        filings.draft(
                item,
                new AwardDocument("关于公布竞赛结果的决定", "示例发〔2026〕1号", Optional.of(organisers.today())),
                new FirstCheck("经审核，选手资格、成绩和名次真实有效，同意申报。", clerk.name()),
                List.of(
                        new Member(clerk.name(), unit, "组委会办公室主任"),
                        new Member("方志远", unit, "评判委员会主任"),
                        new Member("樊一鸣", unit, "仲裁委员会主任")),
                Comparison.of(compared),
                clerk);
        troupe.complete(item, "fileCertificates", account, Map.of());
    }

    void confirm(String account, int position) {
        var item = organisers.item(account, position);
        confirmations.check(item, new Checks("申报条件已逐人核对，符合要求。", "与国家职业标准等级无冲突。", "无逾期标记。"), troupe.actor("jingsai"));
        troupe.complete(item, "confirmCertificates", "jingsai", Map.of("decision", "CONFIRM", "reason", ""));
    }

    void seal(String account, int position) {
        var item = organisers.item(account, position);
        add("zhengshu", item, Kind.SEALED_PAPERS);
        troupe.complete(item, "sealPapers", "zhengshu", Map.of());
    }

    /** 领取. */
    void collect(String account, int position) {
        handovers.collect(
                issue(account, position),
                troupe.actor(account).name(),
                "13800000099",
                organisers.today(),
                troupe.actor("zhengshu"));
    }

    /** 发放. */
    void distribute(String account, int position) {
        var issue = issue(account, position);
        var clerk = troupe.actor(account);
        handovers.confirm(issue, clerk);
        handovers.give(issue, List.of(), true, organisers.today(), "", clerk);
        handovers.close(issue, clerk);
    }

    private SubjectId issue(String account, int position) {
        return issues.of(organisers.item(account, position)).orElseThrow().id();
    }

    private void add(String account, SubjectId item, Kind kind) {
        files.add(item, kind, kind.label() + ".pdf", organisers.paper(kind.label(), "演示单位"), troupe.actor(account));
    }
}
