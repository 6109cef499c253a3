package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Set;
import org.jiangheng.inspection.InspectionStatus;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends items and competitions, each item on its own (CC-69), and files the competition (CC-64). */
@Service
@Transactional
public class ItemClosings {

    private static final Set<ItemStatus> BEFORE_FILING = Set.of(ItemStatus.CONCLUDED, ItemStatus.CHECKED);

    private final Competitions competitions;
    private final Inspections inspections;
    private final Rankings rankings;
    private final CertificateFilings filings;
    private final ResultPapers papers;
    private final CompetitionArchive archive;
    private final ResultMails mails;
    private final OpenChecks checks;

    ItemClosings(
            Competitions competitions,
            Inspections inspections,
            Rankings rankings,
            CertificateFilings filings,
            ResultPapers papers,
            CompetitionArchive archive,
            ResultMails mails,
            OpenChecks checks) {
        this.competitions = competitions;
        this.inspections = inspections;
        this.rankings = rankings;
        this.filings = filings;
        this.papers = papers;
        this.archive = archive;
        this.mails = mails;
        this.checks = checks;
    }

    /** The certificates are distributed: the numbered roster is issued, the item done (CC-60, CC-62). */
    void certified(SubjectId item) {
        if (competitions.item(item).status().isClosed()) {
            return;
        }
        papers.issueNumbered(item);
        competitions.itemStatus(item, ItemStatus.CERTIFIED, "", Actor.SYSTEM);
        mails.closed(item, ItemStatus.CERTIFIED.label());
    }

    /** No certificate arises from the item; others go on (CC-57, CC-69, CC-X5, CC-X7, CC-X10). */
    void withoutCertificates(SubjectId item) {
        if (competitions.item(item).status().isClosed()) {
            return;
        }
        var why = why(item);
        competitions.itemStatus(item, why.status(), why.reason(), Actor.SYSTEM);
        checks.withdraw(item, why.reason());
        mails.closed(item, why.status().label() + "。" + why.reason());
    }

    /** Ends the competition when all its items have; says whether any led to certificates (CC-64). */
    boolean close(SubjectId competition) {
        boolean certified =
                competitions.get(competition).items().stream().anyMatch(item -> item.status() == ItemStatus.CERTIFIED);
        archive.close(competition, certified ? DossierStatus.CERTIFIED : DossierStatus.CONCLUDED);
        return certified;
    }

    private Why why(SubjectId item) {
        var status = competitions.item(item).status();
        if (inspections.of(item).stream()
                .anyMatch(check -> check.status() == InspectionStatus.CLOSED && !check.isPassed())) {
            return new Why(ItemStatus.FAILED_CHECK, "督导检查结论为不合格。");
        }
        if (filings.late(item).filter(late -> !late.allowed()).isPresent() && BEFORE_FILING.contains(status)) {
            return new Why(ItemStatus.EXPIRED, "未在竞赛活动所处自然年内办理取证备案。");
        }
        var blockers = rankings.isClosed(item) ? rankings.closed(item).blockers() : List.<String>of();
        return new Why(
                ItemStatus.WITHOUT_CERTIFICATES, blockers.isEmpty() ? "没有符合取证条件的选手。" : String.join("", blockers));
    }

    private record Why(ItemStatus status, String reason) {}
}
