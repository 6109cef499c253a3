package org.jiangheng.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: a mail is written in the transaction of what it tells about, and delivered afterwards (XC-44). */
@Service
@Transactional
public class Mails {

    private final Letters letters;
    private final MailRepository mails;
    private final Deliverer deliverer;
    private final Time time;

    Mails(Letters letters, MailRepository mails, Deliverer deliverer, Time time) {
        this.letters = letters;
        this.mails = mails;
        this.deliverer = deliverer;
        this.time = time;
    }

    /**
     * Writes a mail; it goes out only if the caller's transaction commits (XC-44).
     *
     * @param about the case or list it tells about
     * @param template {@code <programme>/<name>}, see {@code src/docs/mails.md}
     * @throws IllegalArgumentException when the template needs a value that is not given
     */
    public void queue(SubjectId about, Addressee to, String template, Map<String, Object> values) {
        mails.add(about, to, template, letters.write(template, to, time.today(), values));
    }

    /** Attempts every mail that is due, and says how many were delivered; each is settled in a transaction of its own. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int deliverDue() {
        return deliverer.deliver();
    }

    /** The latest mails whose addressee, subject or text contains the search; all of them when it is empty. */
    @Transactional(readOnly = true)
    public List<Mail> latest(String search, int limit) {
        return latest(search, "", limit);
    }

    /** The latest mails of a status (of any when it is empty) that contain the search. */
    @Transactional(readOnly = true)
    public List<Mail> latest(String search, String status, int limit) {
        return mails.latest(search.strip(), status, limit);
    }

    /** How the delivery of a mail went so far. */
    @Transactional(readOnly = true)
    public Delivery delivery(String id) {
        return mails.delivery(id).orElseThrow(() -> new RuleViolated("mail.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Mail> find(String id) {
        return mails.find(id);
    }

    /** What was written about a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Mail> about(SubjectId subject) {
        return mails.about(subject);
    }

    /** How many mails could not be delivered and nobody has dealt with yet (XC-44). */
    @Transactional(readOnly = true)
    public int undeliverable() {
        return mails.countUndeliverable();
    }

    /**
     * @param lastError what the mail server said at the last failure, empty when it took the mail
     * @param resolution what was decided about an undeliverable mail, empty when nothing was
     * @param settled whether nobody has to look after it any more
     */
    public record Delivery(int attempts, String lastError, String resolution, boolean settled) {}
}
