package org.jiangheng.journal;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Masked;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of a case, a list or a batch: who, in which role, when, what and why. It cannot be edited (XC-32). */
@Service
@Transactional
public class Journal {

    private static final String READING = "read";
    private static final int LONGEST_REASON = 200;

    private final JournalRepository journal;

    Journal(JournalRepository journal) {
        this.journal = journal;
    }

    /**
     * Adds a line in the caller's transaction (XC-32).
     *
     * @param event camelCase code
     * @param sentence one Chinese sentence; an identity number in it is masked
     */
    public void record(SubjectId subject, Actor actor, String event, String sentence) {
        journal.append(subject, actor, String.join(" ", new TreeSet<>(actor.groups())), event, Masked.text(sentence));
    }

    /** Notes that somebody else than the person it belongs to read a full identity number, or a file that may hold one (XC-29). */
    public void read(SubjectId subject, Actor actor, String what) {
        record(subject, actor, READING, "查阅" + what + "。");
    }

    /**
     * Notes that somebody else than the person it belongs to had the full identity number shown (XC-29).
     *
     * @param reason may be empty
     */
    public void identity(SubjectId subject, Actor actor, String reason) {
        read(subject, actor, "完整证件号码" + (reason.isBlank() ? "" : "，事由：" + shortened(reason.strip())));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    /** The subject's lines, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(SubjectId subject) {
        return journal.lines(subject).stream().map(Line::entry).toList();
    }

    /** Whether nothing was changed, removed or added past this façade. */
    @Transactional(readOnly = true)
    public boolean intact(SubjectId subject) {
        return Chain.holds(subject, journal.lines(subject), journal.head(subject));
    }

    /** One line of the trail. */
    public record Entry(
            long sequence, Instant at, String actor, String actorName, String event, String sentence, String hash) {

        /** Whether somebody read, and nothing happened to the subject: for supervisors, not for the case's history. */
        public boolean isReading() {
            return event.equals(READING);
        }
    }
}
