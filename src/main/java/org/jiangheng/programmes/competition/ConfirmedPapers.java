package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.PublicNotices;
import org.springframework.stereotype.Component;

/**
 * The papers of a confirmed filing name whom it is confirmed for: who is taken off the roster before the issue, by an upheld
 * objection, a ban or fraud, is taken off the papers too; the earlier ones stay, superseded (CC-61, CC-X9, CC-X12).
 */
@Component
class ConfirmedPapers {

    private static final String UPHELD = "公示期间的异议经核查成立，不予核发证书。";

    private final CertificateFilingRepository filings;
    private final PublicNotices notices;
    private final Rankings rankings;
    private final Entries entries;
    private final ResultPapers papers;
    private final ResultMails mails;

    ConfirmedPapers(
            CertificateFilingRepository filings,
            PublicNotices notices,
            Rankings rankings,
            Entries entries,
            ResultPapers papers,
            ResultMails mails) {
        this.filings = filings;
        this.notices = notices;
        this.rankings = rankings;
        this.entries = entries;
        this.papers = papers;
        this.mails = mails;
    }

    /** Takes off the roster whom an objection was upheld against (XC-12, CC-X9). */
    void takeOffUpheld(SubjectId item) {
        var upheld = notices.upheld(item);
        roster(item).stream().filter(upheld::contains).forEach(entry -> rankings.exclude(entry, UPHELD, Actor.SYSTEM));
    }

    void issue(SubjectId item) {
        papers.issue(item);
        filings.roster(item, roster(item));
    }

    /** Issues the papers anew when somebody on them is off the roster by now; they are to be sealed again. */
    void follow(SubjectId item) {
        var now = roster(item);
        var off = filings.roster(item).stream()
                .filter(entry -> !now.contains(entry))
                .map(entry -> entries.find(entry).orElseThrow().name())
                .collect(Collectors.joining("、"));
        if (!off.isEmpty()) {
            papers.correct(item, "移出取证名册：" + off);
            filings.roster(item, now);
            mails.corrected(item, off);
        }
    }

    private List<SubjectId> roster(SubjectId item) {
        return rankings.awards(item).stream().map(award -> award.entry().id()).toList();
    }
}
