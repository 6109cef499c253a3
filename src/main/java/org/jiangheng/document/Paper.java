package org.jiangheng.document;

import java.time.Instant;
import org.jiangheng.kernel.SubjectId;

/**
 * An issued paper: its bytes are stored once and never drawn again.
 *
 * @param kind what it is for its subject, for example {@code acceptance-notice}; a subject has one paper of a kind in force
 * @param sha256 of the stored bytes, in lower-case hexadecimal digits
 * @param superseded whether it was corrected, and issued anew since then
 */
public record Paper(
        String id, SubjectId subject, String kind, String title, Instant issued, String sha256, boolean superseded) {

    /** As it stands on lists. */
    public String title() {
        return superseded ? title + "（已作废，以更正件为准）" : title;
    }
}
