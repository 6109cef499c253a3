package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Comparison;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.LateFiling;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取证备案 by the organiser, in the competition's own year (CC-58, CC-59, CC-66, CC-69, CC-X6, CC-X10). */
@Service
@Transactional
public class CertificateFilings {

    private static final Set<ItemStatus> WITH_ORGANISER = Set.of(ItemStatus.CONCLUDED, ItemStatus.CHECKED);

    private final CertificateFilingRepository filings;
    private final Competitions competitions;
    private final Rankings rankings;
    private final Inspections inspections;
    private final Batches batches;
    private final ItemFiles files;
    private final AwardPhotos photos;
    private final QuestionsReceived questions;
    private final ItemJournal journal;
    private final ResultMails mails;

    CertificateFilings(
            CertificateFilingRepository filings,
            Competitions competitions,
            Rankings rankings,
            Inspections inspections,
            Batches batches,
            ItemFiles files,
            AwardPhotos photos,
            QuestionsReceived questions,
            ItemJournal journal,
            ResultMails mails) {
        this.filings = filings;
        this.competitions = competitions;
        this.rankings = rankings;
        this.inspections = inspections;
        this.batches = batches;
        this.files = files;
        this.photos = photos;
        this.questions = questions;
        this.journal = journal;
        this.mails = mails;
    }

    /** The filing as it stands; an empty one before the first draft. */
    @Transactional(readOnly = true)
    public CertificateFiling of(SubjectId item) {
        return filings.find(item).orElseGet(() -> CertificateFiling.none(item));
    }

    /** What the organiser said of each award it has compared with the award document (CC-66). */
    @Transactional(readOnly = true)
    public List<AwardCheck> awardChecks(SubjectId item) {
        return filings.awardChecks(item);
    }

    /** What was decided about filing after the year; empty while nothing was (CC-X10). */
    @Transactional(readOnly = true)
    public Optional<LateFiling> late(SubjectId item) {
        return filings.late(item);
    }

    /** Whether the organiser may write in it now. */
    @Transactional(readOnly = true)
    public boolean isWithOrganiser(SubjectId item) {
        return WITH_ORGANISER.contains(competitions.item(item).status());
    }

    /** 24:00 of the last day of the competition's year (CC-59). */
    @Transactional(readOnly = true)
    public Instant until(SubjectId item) {
        var batch = competitions.ofItem(item).batch();
        return batches.get(batch).stage(CompetitionProgramme.CERTIFY).until();
    }

    /** Keeps what the organiser has written so far, while the filing lies with the organiser. */
    public void draft(
            SubjectId id,
            AwardDocument award,
            FirstCheck check,
            List<Member> committee,
            Comparison comparison,
            Actor by) {
        var item = competitions.requireOwn(id, by);
        if (!WITH_ORGANISER.contains(item.status())) {
            throw new RuleViolated(
                    "competition.certificatesLocked", item.status().label());
        }
        requireSaid(comparison.said());
        filings.draft(id, award, check);
        filings.committee(id, committee);
        filings.awardChecks(id, comparison.shown(), onRoster(id, comparison.said()));
        if (comparison.restAgrees()) {
            filings.agree(id, roster(id));
        }
        journal.note(
                id, by, "certificatesDrafted", "保存取证备案材料。" + (comparison.restAgrees() ? "没有注明差异的，全部标为与获奖文件一致。" : ""));
    }

    /** Why certificates cannot be filed for now, in the order they are to be dealt with (CC-57, CC-69, CC-X6, CC-X12). */
    @Transactional(readOnly = true)
    public List<String> obstacles(SubjectId item) {
        var found = new ArrayList<String>();
        if (!questions.isReceived(item)) {
            found.add("试题尚未在试题科备案，请先完成试题备案。");
        }
        if (inspections.isBlocked(item)) {
            found.add("督导检查结论为整改或不合格，须在整改复查合格后办理。");
        }
        if (rankings.isClosed(item)) {
            found.addAll(rankings.closed(item).blockers());
        }
        return List.copyOf(found);
    }

    /** Files, before the cut-off as the database's clock has it, or by leave after it (CC-58, CC-59, CC-X10, XC-15). */
    void file(SubjectId item, Actor by) {
        var filing = of(item);
        requireComplete(filing);
        var obstacles = obstacles(item);
        if (!obstacles.isEmpty()) {
            throw new RuleViolated("competition.certificatesBlocked", String.join("", obstacles));
        }
        boolean late = !requireInTime(filing);
        filings.file(item, late, by.account());
        competitions.itemStatus(item, ItemStatus.CERTIFICATES_FILED, late ? "经批准逾期备案。" : "", by);
        mails.filed(item);
    }

    /** True when filed in time; a correction of what was filed in time is (XC-15). */
    private boolean requireInTime(CertificateFiling filing) {
        if (filing.isReturned()) {
            return !filing.late();
        }
        if (late(filing.item()).filter(LateFiling::allowed).isPresent()) {
            return false;
        }
        batches.requireOpen(competitions.ofItem(filing.item()).batch(), CompetitionProgramme.CERTIFY);
        return true;
    }

    private void requireComplete(CertificateFiling filing) {
        if (filing.committee().isEmpty()) {
            throw new RuleViolated("competition.committeeMissing");
        }
        if (filing.award().title().isBlank() || filing.award().day().isEmpty()) {
            throw new RuleViolated("competition.awardDocumentMissing");
        }
        if (filing.firstCheck().opinion().isBlank() || filing.firstCheck().by().isBlank()) {
            throw new RuleViolated("competition.firstCheckMissing");
        }
        files.require(filing.item(), ItemFile.Kind.AWARD_DOCUMENT);
        files.require(filing.item(), ItemFile.Kind.SEALED_FIRST_CHECK);
        requireCompared(filing.item());
        photos.requireAll(filing.item());
    }

    /** Every award is compared with the award document (CC-66). */
    private void requireCompared(SubjectId item) {
        var compared = awardChecks(item).stream().map(AwardCheck::entry).collect(Collectors.toSet());
        long left = rankings.awards(item).stream()
                .filter(award -> !compared.contains(award.entry().id()))
                .count();
        if (left > 0) {
            throw new RuleViolated("competition.awardsNotCompared", left);
        }
    }

    private List<SubjectId> roster(SubjectId item) {
        return rankings.awards(item).stream().map(award -> award.entry().id()).toList();
    }

    private List<AwardCheck> onRoster(SubjectId item, List<AwardCheck> said) {
        var roster = Set.copyOf(roster(item));
        return said.stream().filter(check -> roster.contains(check.entry())).toList();
    }

    private static void requireSaid(List<AwardCheck> checks) {
        if (checks.stream()
                .anyMatch(check -> !check.agrees() && check.difference().isBlank())) {
            throw new RuleViolated("competition.differenceMissing");
        }
    }
}
