package org.jiangheng.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates for a list: opened by a programme, numbered at once, drawn in the background, handed over with {@link Handovers}. */
@Service
@Transactional
public class Issues {

    private final IssueRepository issues;
    private final EntryRepository entries;
    private final Numbering numbering;
    private final Drawing drawing;
    private final IssueMails mails;
    private final Occupations occupations;
    private final Papers papers;
    private final Journal journal;
    private final Time time;

    Issues(
            IssueRepository issues,
            EntryRepository entries,
            Numbering numbering,
            Drawing drawing,
            IssueMails mails,
            Occupations occupations,
            Papers papers,
            Journal journal,
            Time time) {
        this.issues = issues;
        this.entries = entries;
        this.numbering = numbering;
        this.drawing = drawing;
        this.mails = mails;
        this.occupations = occupations;
        this.papers = papers;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Opens the issue about the subject, or puts its list right while nothing is numbered; a numbered one is returned as it is. Starts
     * nothing: a diagram calls {@code certificate-issuance}.
     */
    public SubjectId open(SubjectId about, NewIssue issue) {
        if (issue.entries().isEmpty()) {
            throw new RuleViolated("certificate.issueEmpty");
        }
        var opened = issues.open(about, issue);
        if (opened.numbered().isEmpty()) {
            entries.replace(opened.id(), issue.entries(), this::named);
            var sentence = "生成核发名单“" + issue.title() + "”，共" + issue.entries().size() + "人。";
            journal.record(opened.id(), Actor.SYSTEM, "issueOpened", sentence);
        }
        return opened.id();
    }

    private EntryRepository.Named named(NewIssue.Entry entry) {
        var key = OccupationKey.of(entry.occupation());
        var occupation = occupations.get(key.code()).name();
        return new EntryRepository.Named(key.code(), occupation, key.trade(), refusal(entry));
    }

    private String refusal(NewIssue.Entry entry) {
        try {
            papers.requirePrintable(entry.name());
            return "";
        } catch (RuleViolated unprintable) {
            return "姓名中有无法打印的字";
        }
    }

    /** Refuses {@code certificate.issueUnknown}. */
    @Transactional(readOnly = true)
    public Issue get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("certificate.issueUnknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Issue> find(SubjectId id) {
        return issues.find(id);
    }

    /** The issue about the subject. */
    @Transactional(readOnly = true)
    public Optional<Issue> of(SubjectId about) {
        return issues.of(about);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Issue> recent(int limit) {
        return issues.recent(limit);
    }

    /** A page of its list. */
    @Transactional(readOnly = true)
    public IssueLines lines(SubjectId id, IssueSearch search) {
        return new IssueLines(search, entries.search(id, search), entries.count(id, search));
    }

    /** The whole list in its order. */
    @Transactional(readOnly = true)
    public List<IssueEntry> entries(SubjectId id) {
        return entries.of(id);
    }

    /** The issue's line of the certificate, when it was made for a list. */
    @Transactional(readOnly = true)
    public Optional<IssueEntry> ofNumber(String number) {
        return entries.ofNumber(number);
    }

    /** The numbers made about the subject, by what each certificate is issued for (CC-60). */
    @Transactional(readOnly = true)
    public Map<SubjectId, String> numbers(SubjectId about) {
        return entries.numbers(about);
    }

    /** Hands every PDF of the issue over, one at a time, in the order of the list; holds no more than one in memory. */
    @Transactional(readOnly = true)
    public void eachPaper(SubjectId id, Consumer<DrawnCertificate> reader) {
        drawing.each(id, reader);
    }

    /** One certificate's file. */
    public record DrawnCertificate(IssueEntry entry, byte[] pdf) {}

    /** Makes the certificates: from here on they can be verified. Again nothing happens (CC-60, XC-37, XC-38). */
    public void number(SubjectId id) {
        issues.lock(id);
        var issue = get(id);
        if (issue.numbered().isPresent()) {
            return;
        }
        int made = numbering.number(id, time.today());
        issues.numbered(id);
        int refused = issue.progress().entries() - made;
        var sentence = "编制证书编号" + made + "个" + (refused > 0 ? "，" + refused + "人不予核发" : "") + "。";
        journal.record(id, Actor.SYSTEM, "certificatesNumbered", sentence);
        journal.record(issue.about(), Actor.SYSTEM, "certificatesNumbered", sentence);
    }

    /** Draws up to so many PDFs that nobody else is drawing; whether more remain. After a crash it goes on where it stopped. */
    public boolean drawChunk(SubjectId id, int size) {
        drawing.chunk(get(id), size);
        return get(id).progress().undrawn() > 0;
    }

    /** Tells the receiver and those holders who left an address, once (CC.7). */
    public void announce(SubjectId id) {
        issues.lock(id);
        var issue = get(id);
        if (issues.announced(id, mails.remindAt(issue))) {
            mails.ready(issue);
            entries.of(id).stream()
                    .filter(entry -> entry.isHeld() && !entry.email().isBlank())
                    .forEach(entry -> mails.toHolder(issue, entry));
            journal.record(id, Actor.SYSTEM, "certificatesAnnounced", "证书制作完成，通知领取。");
        }
    }
}
