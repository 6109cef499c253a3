package org.jiangheng.certificate;

import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.springframework.stereotype.Component;

/** Tells receiver and holder of an issue what became of its certificates. */
@Component
class ListedCertificates {

    private final IssueRepository issues;
    private final EntryRepository entries;
    private final IssueMails mails;
    private final Journal journal;

    ListedCertificates(IssueRepository issues, EntryRepository entries, IssueMails mails, Journal journal) {
        this.issues = issues;
        this.entries = entries;
        this.mails = mails;
        this.journal = journal;
    }

    /** Nothing for a certificate that was made for no list (XC-40, CC-X12). */
    void revoked(Certificate certificate, String reason, String sentence, Actor actor) {
        entries.ofNumber(certificate.number()).ifPresent(entry -> {
            var issue = issues.find(entry.issue()).orElseThrow();
            journal.record(issue.id(), actor, "certificateRevoked", sentence);
            mails.ended(issue, entry, certificate, reason);
        });
    }
}
