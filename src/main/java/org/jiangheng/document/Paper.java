package org.jiangheng.document;

import java.time.Instant;
import org.jiangheng.kernel.SubjectId;

/**
 * An issued paper: its bytes are stored once and never drawn again.
 *
 * @param kind what it is for its subject, for example {@code acceptance-notice}; a subject has one paper of a kind
 * @param sha256 of the stored bytes, in lower-case hexadecimal digits
 */
public record Paper(String id, SubjectId subject, String kind, String title, Instant issued, String sha256) {}
