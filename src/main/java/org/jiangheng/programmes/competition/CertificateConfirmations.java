package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Set;
import org.jiangheng.certificate.Issues;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling.Checks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 备案确认 and 用印 by the centre (CC-21, CC-30, CC-31, CC-61, CC-X3, CC-X10, CC-X12). */
@Service
@Transactional
public class CertificateConfirmations {

    private static final Set<ItemStatus> ON_ROSTER =
            Set.of(ItemStatus.CONCLUDED, ItemStatus.CHECKED, ItemStatus.CERTIFICATES_FILED);

    private final CertificateFilingRepository filings;
    private final CertificateFilings certificates;
    private final Competitions competitions;
    private final Rankings rankings;
    private final Issues issues;
    private final ItemFiles files;
    private final ItemFlags flags;
    private final ItemJournal journal;
    private final ConfirmedPapers papers;
    private final ResultMails mails;

    CertificateConfirmations(
            CertificateFilingRepository filings,
            CertificateFilings certificates,
            Competitions competitions,
            Rankings rankings,
            Issues issues,
            ItemFiles files,
            ItemFlags flags,
            ItemJournal journal,
            ConfirmedPapers papers,
            ResultMails mails) {
        this.filings = filings;
        this.certificates = certificates;
        this.competitions = competitions;
        this.rankings = rankings;
        this.issues = issues;
        this.files = files;
        this.flags = flags;
        this.journal = journal;
        this.papers = papers;
        this.mails = mails;
    }

    /** What the item is marked with, in words: a late plan, late questions (CC-X3, CC-X6). */
    @Transactional(readOnly = true)
    public List<String> flags(SubjectId item) {
        return flags.of(item);
    }

    /** Notes what the section found about application conditions, conflicts and marks (CC-30, CC-31, CC-X3). */
    public void check(SubjectId item, Checks checks, Actor by) {
        requireSection(by);
        if (!certificates.of(item).isFiled() || certificates.of(item).isConfirmed()) {
            throw new RuleViolated("competition.nothingToConfirm");
        }
        filings.checks(item, checks);
        journal.note(item, by, "certificatesChecked", "记录取证核查意见。");
    }

    /** Takes a competitor off the roster before the issue, with the reason (CC-X12). */
    public void exclude(SubjectId item, SubjectId entry, String reason, Actor by) {
        requireSection(by);
        var status = competitions.item(item).status();
        if (!isOpen(item, status)) {
            throw new RuleViolated("competition.rosterClosed", status.label());
        }
        if (rankings.awards(item).stream().noneMatch(award -> award.entry().id().equals(entry))) {
            throw new RuleViolated("competition.notOnRoster");
        }
        rankings.exclude(entry, reason, by);
        if (status == ItemStatus.CONFIRMED) {
            requireAnybody(item);
            papers.follow(item);
        }
    }

    /** Whether competitors may still be taken off the roster: until their certificates are to be made (CC-X12). */
    @Transactional(readOnly = true)
    public boolean mayExclude(SubjectId item, Actor by) {
        return by.isIn(CompetitionMails.SECTION)
                && isOpen(item, competitions.item(item).status());
    }

    private boolean isOpen(SubjectId item, ItemStatus status) {
        return ON_ROSTER.contains(status)
                || status == ItemStatus.CONFIRMED && issues.of(item).isEmpty();
    }

    private void requireAnybody(SubjectId item) {
        if (rankings.awards(item).isEmpty()) {
            throw new RuleViolated("competition.rosterEmpty");
        }
    }

    /** Confirms the filing: what needs a decision has one, and somebody is left to be certified (CC-21, CC-30, CC-31). */
    void confirm(SubjectId item, Actor by) {
        requireDecided(item, certificates.of(item).checks());
        var obstacles = certificates.obstacles(item);
        if (!obstacles.isEmpty()) {
            throw new RuleViolated("competition.certificatesBlocked", String.join("", obstacles));
        }
        papers.takeOffUpheld(item);
        requireAnybody(item);
        filings.decide(item, true, "", by.account());
        competitions.itemStatus(item, ItemStatus.CONFIRMED, "", by);
        papers.issue(item);
        mails.confirmed(item);
    }

    /** Sends the filing back with the reason. */
    void sendBack(SubjectId item, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new RuleViolated("competition.reasonMissing");
        }
        filings.decide(item, false, reason, by.account());
        competitions.itemStatus(item, ItemStatus.CHECKED, "取证备案退回：" + reason, by);
        mails.returned(item, reason);
    }

    /** Takes down that the papers bear 竞赛专用章; a scan shows it (CC-61, XC-25, XC-26). */
    void seal(SubjectId item, Actor by) {
        files.require(item, ItemFile.Kind.SEALED_PAPERS);
        filings.sealed(item, by.account());
        journal.note(item, by, "papersSealed", "取证申报表、名册、汇总表已加盖竞赛专用章。");
    }

    /** Whether corrected papers wait for their seals: the process went on with the first ones (CC-61). */
    @Transactional(readOnly = true)
    public boolean isToSealAgain(SubjectId item, Actor by) {
        var filing = certificates.of(item);
        return by.isIn(Roles.group(Roles.CERTIFICATES, Roles.CENTER))
                && competitions.item(item).status() == ItemStatus.CONFIRMED
                && filing.isConfirmed()
                && filing.sealedAt().isEmpty();
    }

    /** Takes down that the corrected papers bear 竞赛专用章 too (CC-61, CC-X12). */
    public void sealAgain(SubjectId item, Actor by) {
        if (!isToSealAgain(item, by)) {
            throw new RuleViolated("competition.noTask");
        }
        seal(item, by);
    }

    /** Gives or refuses leave to file after 31 December (CC-X10). */
    void decideLate(SubjectId item, boolean allowed, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new RuleViolated("competition.reasonMissing");
        }
        filings.late(item, allowed, reason, by.account());
        journal.note(item, by, "lateFilingDecided", (allowed ? "同意" : "不同意") + "逾期取证备案。理由：" + reason);
        mails.lateDecided(item, allowed, reason);
    }

    private void requireDecided(SubjectId item, Checks checks) {
        if (checks.conditions().isBlank()) {
            throw new RuleViolated("competition.conditionsUnchecked");
        }
        if (checks.conflicts().isBlank() && hasFindings(item)) {
            throw new RuleViolated("competition.conflictsUndecided");
        }
        if (checks.flags().isBlank() && !flags.of(item).isEmpty()) {
            throw new RuleViolated("competition.flagsUndecided");
        }
    }

    private boolean hasFindings(SubjectId item) {
        return !rankings.closed(item).findings().isEmpty();
    }

    private static void requireSection(Actor by) {
        if (!by.isIn(Roles.group(Roles.RECEPTION, Readers.SECTION))) {
            throw new RuleViolated("competition.unknown");
        }
    }
}
