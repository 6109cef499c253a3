package org.jiangheng.mail;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * A mail as it was written and what became of it.
 *
 * @param queued when it was written
 * @param status QUEUED, SENT or UNDELIVERABLE
 */
public record Mail(
        String id,
        SubjectId about,
        Addressee to,
        String subject,
        String body,
        Instant queued,
        Optional<Instant> delivered,
        String status) {}
