package org.jiangheng.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A rule of the rulebook, in our own words.
 *
 * @param issue number of the issue that brings it, or the rest of it; empty when none is written yet
 */
record Rule(String id, String kind, State state, String issue, String title) {

    enum State {
        ENFORCED("enforced", true),
        PARTLY("enforced in part", true),
        RECORDED("asked, recorded, shown", true),
        READING("our reading", false),
        LATER("later", false);

        private final String label;
        private final boolean kept;

        State(String label, boolean kept) {
            this.label = label;
            this.kept = kept;
        }
    }

    /** Whether code keeps it, which takes a test. */
    boolean isKept() {
        return state.kept;
    }

    String stateAndIssue() {
        return issue.isEmpty() ? state.label : state.label + ", issue " + issue;
    }

    static List<Rule> all() {
        try (var file = Objects.requireNonNull(Rule.class.getResourceAsStream("rules.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells ->
                            new Rule(cells[0], cells[1], State.valueOf(cells[2].toUpperCase()), cells[3], cells[4]))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
