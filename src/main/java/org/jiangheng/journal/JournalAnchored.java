package org.jiangheng.journal;

import java.util.List;

/** Days were anchored: whoever keeps the hashes outside the database may take them. */
public record JournalAnchored(List<Anchor> anchors) {

    public JournalAnchored {
        anchors = List.copyOf(anchors);
    }
}
