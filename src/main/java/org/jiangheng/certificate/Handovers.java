package org.jiangheng.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the keepers to the receiver (领取) and from the receiver to the holders (发放), both registered (CC-62, CC-P16). */
@Service
@Transactional
public class Handovers {

    private final IssueRepository issues;
    private final EntryRepository entries;
    private final CollectionRepository collections;
    private final HandoverPaper layouts;
    private final IssueMails mails;
    private final Papers papers;
    private final Tasks tasks;
    private final Journal journal;
    private final Time time;

    Handovers(
            IssueRepository issues,
            EntryRepository entries,
            CollectionRepository collections,
            HandoverPaper layouts,
            IssueMails mails,
            Papers papers,
            Tasks tasks,
            Journal journal,
            Time time) {
        this.issues = issues;
        this.entries = entries;
        this.collections = collections;
        this.layouts = layouts;
        this.mails = mails;
        this.papers = papers;
        this.tasks = tasks;
        this.journal = journal;
        this.time = time;
    }

    /** Who came for certificates of the list, in order (CC-62). */
    @Transactional(readOnly = true)
    public List<Collected> collections(SubjectId issue) {
        return collections.of(issue);
    }

    /**
     * Hands every certificate over that was not collected yet, and completes the keeper's task if it waits (CC-62).
     *
     * @param collector who took them along
     */
    public void collect(SubjectId id, String collector, String phone, LocalDate day, Actor keeper) {
        var issue = lockFor(id, mine -> mine.isKeeper(keeper));
        requireNamed(collector, "certificate.collectorMissing");
        requireDay(
                day,
                issue.announced()
                        .map(at -> LocalDate.ofInstant(at, Time.BEIJING))
                        .orElse(day));
        if (issue.progress().undrawn() > 0 || issue.announced().isEmpty()) {
            throw new RuleViolated("certificate.stillDrawing", issue.progress().undrawn());
        }
        var numbers = numbers(id, entry -> entry.collection().isEmpty());
        var taken = collections.add(id, numbers.size(), collector.strip(), phone.strip(), day, keeper);
        requireSome(entries.collect(id, taken.number(), numbers));
        issues.unconfirmed(id);
        var kind = HandoverPaper.COLLECTION + "-" + taken.number();
        papers.issue(id, kind, HandoverPaper.COLLECTION_TITLE, layouts.collection(issue, taken, entries.of(id)));
        var sentence = "交付证书" + numbers.size() + "份，领取人" + taken.collector() + "，领取日期" + ChineseDate.of(day) + "。";
        journal.record(id, keeper, "certificatesCollected", sentence);
        complete(id, IssuanceProcess.HAND_OVER, keeper);
    }

    /** The receiver says that the certificates arrived. */
    public void confirm(SubjectId id, Actor receiver) {
        var issue = lockFor(id, mine -> mine.isReceiver(receiver));
        if (issue.progress().collected() == 0) {
            throw new RuleViolated("certificate.notCollected", issue.progress().uncollected());
        }
        if (issue.confirmed().isEmpty()) {
            issues.confirmed(id, receiver);
            journal.record(
                    id,
                    receiver,
                    "collectionConfirmed",
                    "确认已领取证书" + issue.progress().collected() + "份。");
        }
    }

    /**
     * Registers that holders got their certificates (CC-62).
     *
     * @param chosen numbers; with {@code except} all others that wait
     * @param receiver who took it for the holder; blank for the holder
     */
    public int give(SubjectId id, Collection<String> chosen, boolean except, LocalDate day, String receiver, Actor by) {
        lockFor(id, mine -> mine.isReceiver(by));
        var waiting = numbers(
                id, entry -> entry.collection().isPresent() && entry.given().isEmpty());
        var numbers = waiting.stream()
                .filter(number -> chosen.contains(number) != except)
                .toList();
        if (numbers.isEmpty()) {
            throw new RuleViolated("certificate.nothingChosen");
        }
        requireDay(day, collections.firstDay(id));
        papers.requirePrintable(receiver);
        int given = entries.give(id, numbers, day, receiver.strip(), by);
        journal.record(id, by, "certificatesGiven", "登记发放证书" + given + "份，发放日期" + ChineseDate.of(day) + "。");
        return given;
    }

    /** Closes the register of distribution when every holder has the certificate. */
    public void close(SubjectId id, Actor receiver) {
        requireDistributed(lockFor(id, mine -> mine.isReceiver(receiver)));
        if (!complete(id, IssuanceProcess.DISTRIBUTE, receiver)) {
            throw new RuleViolated("certificate.noIssueTask");
        }
    }

    /** The register as it stands, to print and sign in ink (CC-P16, XC-26). */
    @Transactional(readOnly = true)
    public byte[] register(SubjectId id) {
        return papers.extract(layouts.distribution(get(id), entries.of(id)));
    }

    /** The keeper's task is done when nothing is left to collect. */
    void handedOver(SubjectId id) {
        int left = get(id).progress().uncollected();
        if (left > 0) {
            throw new RuleViolated("certificate.notCollected", left);
        }
    }

    /** The receiver's task is done when every holder has the certificate; the register is kept. */
    void distributed(SubjectId id, Actor by) {
        var issue = lock(id);
        requireDistributed(issue);
        var layout = layouts.distribution(issue, entries.of(id));
        papers.issue(id, HandoverPaper.DISTRIBUTION, HandoverPaper.DISTRIBUTION_TITLE, layout);
        journal.record(id, by, "certificatesDistributed", "证书已全部发放，发放登记办结。");
    }

    /** Reminds the receivers who did not collect in time, once each; how many that were (CC.7). */
    public int remindDue() {
        var due = issues.lockUncollected();
        for (var id : due) {
            mails.uncollected(get(id));
            issues.reminded(id);
        }
        return due.size();
    }

    private static void requireDistributed(Issue issue) {
        if (issue.progress().ungiven() > 0) {
            throw new RuleViolated(
                    "certificate.notDistributed", issue.progress().ungiven());
        }
    }

    private boolean complete(SubjectId id, String key, Actor actor) {
        var task = tasks.about(id, actor).stream()
                .filter(open -> open.key().equals(key))
                .findFirst();
        task.ifPresent(open -> tasks.complete(open.id(), Map.of(), actor));
        return task.isPresent();
    }

    private List<String> numbers(SubjectId id, Predicate<IssueEntry> which) {
        var numbers = entries.of(id).stream()
                .filter(entry -> entry.isHeld() && which.test(entry))
                .flatMap(entry -> entry.number().stream())
                .toList();
        requireSome(numbers.size());
        return numbers;
    }

    private static void requireSome(int count) {
        if (count == 0) {
            throw new RuleViolated("certificate.nothingChosen");
        }
    }

    private void requireNamed(String name, String refusal) {
        if (name.isBlank()) {
            throw new RuleViolated(refusal);
        }
        papers.requirePrintable(name);
    }

    private void requireDay(LocalDate day, LocalDate earliest) {
        if (day.isAfter(time.today())) {
            throw new RuleViolated("certificate.dayInFuture");
        }
        if (day.isBefore(earliest)) {
            throw new RuleViolated("certificate.dayTooEarly", earliest);
        }
    }

    /** Whose it is not, for them it is not there, whichever way they came. */
    private Issue lockFor(SubjectId id, Predicate<Issue> isTheirs) {
        var issue = lock(id);
        if (!isTheirs.test(issue)) {
            throw new RuleViolated("certificate.issueUnknown");
        }
        return issue;
    }

    private Issue lock(SubjectId id) {
        issues.lock(id);
        return get(id);
    }

    private Issue get(SubjectId id) {
        return issues.find(id).orElseThrow(() -> new RuleViolated("certificate.issueUnknown"));
    }
}
