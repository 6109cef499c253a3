package org.jiangheng.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jiangheng.kernel.SubjectId;

/**
 * The hash chain of one subject, simple enough to be followed by an auditor without this system: SHA-256, in hexadecimal, over
 * the UTF-8 text of the previous hash and the entry's fields, one per line, in the order sequence, subject, time (ISO 8601,
 * UTC), actor, actor's name, groups, event, sentence; a line feed inside a field stands as {@code \n}, a backslash as {@code \\}.
 * The hash before the first entry is the empty text.
 */
final class Chain {

    static final String START = "";

    private Chain() {}

    static String hash(String previous, SubjectId subject, Line line) {
        var fields = List.of(
                previous,
                Integer.toString(line.sequence()),
                subject.value(),
                line.at().toString(),
                line.actor(),
                line.actorName(),
                line.groups(),
                line.event(),
                line.sentence());
        return sha256(String.join("\n", fields.stream().map(Chain::escaped).toList()));
    }

    /**
     * The hash of an anchor: SHA-256 over the hash of the anchor before, the number, the day and how many heads follow, then the heads
     * that moved, each as {@code subject length hash}, in the order of the subjects; one per line.
     */
    static String anchor(String previous, int sequence, LocalDate day, List<String> heads) {
        var lines = new ArrayList<>(
                List.of(previous, Integer.toString(sequence), day.toString(), Integer.toString(heads.size())));
        lines.addAll(heads);
        return sha256(String.join("\n", lines));
    }

    /** Whether each line's hash follows from the one before and the head is the last line's. */
    static boolean holds(SubjectId subject, List<Line> lines, Head head) {
        String previous = START;
        int sequence = 0;
        for (Line line : lines) {
            sequence++;
            if (line.sequence() != sequence || !hash(previous, subject, line).equals(line.hash())) {
                return false;
            }
            previous = line.hash();
        }
        return head.length() == sequence && head.hash().equals(previous);
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
