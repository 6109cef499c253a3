package org.jiangheng.programmes.competition;

import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.IssueFollower;
import org.jiangheng.certificate.IssuePhotos;
import org.jiangheng.certificate.Issues;
import org.jiangheng.certificate.NewIssue;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the confirmed roster of an item on to be certified, once no objection is open (CC-60, CC-62, XC-12). */
@Service
@Transactional
public class CertificateIssues implements IssuePhotos, IssueFollower {

    private final Issues issues;
    private final PublicNotices notices;
    private final Competitions competitions;
    private final Rankings rankings;
    private final CertificateFilings filings;
    private final Entries entries;
    private final Batches batches;
    private final ConfirmedPapers papers;
    private final ResultPapers lists;

    CertificateIssues(
            Issues issues,
            PublicNotices notices,
            Competitions competitions,
            Rankings rankings,
            CertificateFilings filings,
            Entries entries,
            Batches batches,
            ConfirmedPapers papers,
            ResultPapers lists) {
        this.issues = issues;
        this.notices = notices;
        this.competitions = competitions;
        this.rankings = rankings;
        this.filings = filings;
        this.entries = entries;
        this.batches = batches;
        this.papers = papers;
        this.lists = lists;
    }

    @Override
    public String programme() {
        return CompetitionProgramme.CODE;
    }

    @Override
    public Optional<byte[]> photo(SubjectId subject) {
        return entries.photo(subject);
    }

    @Override
    public void changed(SubjectId item) {
        lists.correctNumbered(item);
    }

    /** Opens the issue; while an objection is open it waits, whom one was upheld against is taken off (XC-12, CC-X9, CC-X12). */
    Outcome open(SubjectId item) {
        if (!filings.of(item).isConfirmed()) {
            throw new RuleViolated("competition.nothingToConfirm");
        }
        if (notices.anyOpen(item)) {
            return Outcome.of(CompetitionProcess.OBJECTIONS_OPEN, true);
        }
        papers.takeOffUpheld(item);
        papers.follow(item);
        var issue = issues.open(item, issue(item));
        return Outcome.of(CompetitionProcess.ISSUE, issue.value()).and(CompetitionProcess.OBJECTIONS_OPEN, false);
    }

    private NewIssue issue(SubjectId item) {
        var competition = competitions.ofItem(item);
        var parameters = batches.parameters(competition.batch());
        return new NewIssue(
                competitions.caption(item),
                CompetitionProgramme.CODE,
                competition.batch(),
                receiver(competition.organiser()),
                Roles.group(Roles.CERTIFICATES, Roles.CENTER),
                parameters.text("certificate.prefix"),
                parameters.text("certificate.issuer"),
                rankings.awards(item).stream()
                        .map(award -> entry(award, competitions.item(item).occupation()))
                        .toList());
    }

    private static String receiver(OrganisationId organiser) {
        return Roles.group(Roles.EMPLOYER, organiser.value());
    }

    private static NewIssue.Entry entry(Standing award, String occupation) {
        var entry = award.entry();
        return new NewIssue.Entry(
                entry.id(),
                entry.name(),
                entry.paper(),
                entry.identity(),
                occupation,
                award.level().orElseThrow().digit(),
                entry.email());
    }
}
