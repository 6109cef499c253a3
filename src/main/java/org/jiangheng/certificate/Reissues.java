package org.jiangheng.certificate;

import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.Certificate.Revocation;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wrong data on a certificate made for a list: the old number becomes void, a new one takes its place (CC-X13). */
@Service
@Transactional
public class Reissues {

    private static final byte[] NO_PHOTO = {};

    private final CertificateRepository certificates;
    private final IssueRepository issues;
    private final EntryRepository entries;
    private final Drawing drawing;
    private final IssueMails mails;
    private final Issuing issuing;
    private final ListedCertificates listed;
    private final Papers papers;
    private final Journal journal;
    private final Time time;

    Reissues(
            CertificateRepository certificates,
            IssueRepository issues,
            EntryRepository entries,
            Drawing drawing,
            IssueMails mails,
            Issuing issuing,
            ListedCertificates listed,
            Papers papers,
            Journal journal,
            Time time) {
        this.certificates = certificates;
        this.issues = issues;
        this.entries = entries;
        this.drawing = drawing;
        this.mails = mails;
        this.issuing = issuing;
        this.listed = listed;
        this.papers = papers;
        this.journal = journal;
        this.time = time;
    }

    /** Issues the certificate anew; it is collected and distributed like the first one. Refuses for one that is void already. */
    public Certificate reissue(String number, String name, HolderIdentity identity, String reason, Actor actor) {
        var old = certificates.find(number).orElseThrow(() -> new RuleViolated("certificate.unknown"));
        requireCorrection(old, name.strip(), identity, reason);
        var entry = entries.ofNumber(number).orElseThrow(() -> new RuleViolated("certificate.unknown"));
        issues.lock(entry.issue());
        var issue = issues.find(entry.issue()).orElseThrow();
        if (!certificates.end(number, CertificateStatus.REPLACED, new Revocation(time.today(), reason.strip()))) {
            throw new RuleViolated("certificate.notValid", number);
        }
        var fresh = issuing.replacement(old, issue.prefix(), name.strip(), identity);
        entries.replace(number, fresh);
        drawing.draw(
                fresh,
                drawing.photosOf(issue.programme()).apply(fresh.dossier()).orElse(NO_PHOTO));
        var sentence = "证书 " + number + " 信息有误作废（" + reason.strip() + "），换发证书，编号 " + fresh.number() + "。";
        journal.record(old.dossier(), actor, "certificateReplaced", sentence);
        journal.record(issue.id(), actor, "certificateReplaced", sentence);
        mails.ended(issue, entry, certificates.find(number).orElseThrow(), reason.strip());
        listed.changed(issue);
        return certificates.find(fresh.number()).orElseThrow();
    }

    /** The certificate that took its place, when there is one. */
    @Transactional(readOnly = true)
    public Optional<Certificate> replacementOf(String number) {
        return certificates.replacementOf(number);
    }

    private void requireCorrection(Certificate old, String name, HolderIdentity identity, String reason) {
        if (!old.isValid()) {
            throw new RuleViolated("certificate.notValid", old.number());
        }
        if (name.isBlank() || identity.value().isBlank() || reason.isBlank()) {
            throw new RuleViolated("certificate.correctionMissing");
        }
        if (old.holder().equals(name) && old.identity().equals(identity)) {
            throw new RuleViolated("certificate.nothingCorrected");
        }
        papers.requirePrintable(name);
    }
}
