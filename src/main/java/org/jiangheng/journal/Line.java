package org.jiangheng.journal;

import java.time.Instant;

/** One row of {@code journal_entry}, of a known subject. */
record Line(
        int sequence,
        Instant at,
        String actor,
        String actorName,
        String groups,
        String event,
        String sentence,
        String hash) {

    Journal.Entry entry() {
        return new Journal.Entry(sequence, at, actor, actorName, event, sentence, hash);
    }
}
