package org.jiangheng.journal;

import java.time.Instant;
import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The trail of a case, a list or a batch (XC-32). */
@Component
public class Journal {

    public void record(SubjectId subject, Actor actor, String event, String sentence) {
        throw new UnsupportedOperationException();
    }

    public List<Entry> of(SubjectId subject) {
        throw new UnsupportedOperationException();
    }

    public boolean intact(SubjectId subject) {
        throw new UnsupportedOperationException();
    }

    /** One line of the trail. */
    public record Entry(
            long sequence, Instant at, String actor, String actorName, String event, String sentence, String hash) {}
}
