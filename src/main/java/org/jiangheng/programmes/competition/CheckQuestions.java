package org.jiangheng.programmes.competition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.Question;

/**
 * The kinds of checks of an item, and what inspectors ask during the event (CC-54), with the plan and the emergency plan (CC-63), and
 * after it (CC-55): the table {@code checks.tsv}, in which 是 is as it should be.
 */
final class CheckQuestions {

    static final Kind EVENT = new Kind("EVENT", "事中检查");
    static final Kind RECORDS = new Kind("RECORDS", "事后检查");
    /** Spot checks by the centre, of process and results (CC-52). */
    static final Kind SPOT_EVENT = new Kind("SPOT-EVENT", "过程抽查");

    static final Kind SPOT_RECORDS = new Kind("SPOT-RECORDS", "结果抽查");

    static final List<Question> DURING = read(EVENT);
    static final List<Question> AFTERWARDS = read(RECORDS);

    private CheckQuestions() {}

    /** The questions of a kind of check, by its code. */
    static List<Question> of(String kind) {
        return kind.equals(EVENT.code()) || kind.equals(SPOT_EVENT.code()) ? DURING : AFTERWARDS;
    }

    private static List<Question> read(Kind kind) {
        try (var file = CheckQuestions.class.getResourceAsStream("checks.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals(kind.code()))
                    .map(cells -> new Question(cells[1], cells[3], cells[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
