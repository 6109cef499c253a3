package org.jiangheng.certificate;

import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells receiver and holder of an issue what became of its certificates. */
@Component
class ListedCertificates {

    private final IssueRepository issues;
    private final EntryRepository entries;
    private final IssueMails mails;
    private final Journal journal;
    private final ObjectProvider<IssueFollower> followers;

    ListedCertificates(
            IssueRepository issues,
            EntryRepository entries,
            IssueMails mails,
            Journal journal,
            ObjectProvider<IssueFollower> followers) {
        this.issues = issues;
        this.entries = entries;
        this.mails = mails;
        this.journal = journal;
        this.followers = followers;
    }

    /** The programme's own lists follow (CC-X12, CC-X13). */
    void changed(Issue issue) {
        followers
                .orderedStream()
                .filter(follower -> follower.programme().equals(issue.programme()))
                .forEach(follower -> follower.changed(issue.about()));
    }

    /** Nothing for a certificate that was made for no list (XC-40, CC-X12). */
    void revoked(Certificate certificate, String reason, String sentence, Actor actor) {
        entries.ofNumber(certificate.number()).ifPresent(entry -> {
            var issue = issues.find(entry.issue()).orElseThrow();
            journal.record(issue.id(), actor, "certificateRevoked", sentence);
            mails.ended(issue, entry, certificate, reason);
            changed(issue);
        });
    }
}
