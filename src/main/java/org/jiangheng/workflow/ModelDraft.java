package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files that could be published.
 *
 * @param base id of the version that ran when the draft was made
 * @param origin where the files come from, in Chinese
 * @param files resource name ({@code bpmn/<folder>/<file>}, {@code forms/<folder>/<file>}) to content
 * @param version id of the version it was published as
 */
public record ModelDraft(
        String id,
        String folder,
        String base,
        String origin,
        Map<String, byte[]> files,
        State state,
        String account,
        String accountName,
        Instant created,
        Optional<String> version) {

    public ModelDraft {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What became of a draft. */
    public enum State {
        OPEN("待发布"),
        PUBLISHED("已发布"),
        DISCARDED("已放弃");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
