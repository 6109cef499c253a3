package org.jiangheng.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * All an administrator sees of an account.
 *
 * @param subject what the journal knows it by
 * @param password whether one was set
 * @param lockedUntil while too many wrong passwords keep it from signing on
 * @param groups {@code role@unit}, those of its person and organisation among them
 */
public record AccountCard(
        SubjectId subject,
        String account,
        String name,
        String email,
        boolean enabled,
        String disabledReason,
        boolean password,
        Instant created,
        Optional<Instant> lastSignedOn,
        String lastSignedOnFrom,
        Optional<Instant> lockedUntil,
        List<String> groups) {

    /** DISABLED, LOCKED, INVITED (no password yet) or OPEN, the first that holds. */
    public String state() {
        if (!enabled) {
            return "DISABLED";
        }
        if (lockedUntil.isPresent()) {
            return "LOCKED";
        }
        return password ? "OPEN" : "INVITED";
    }

    /** Whether it holds the role in some unit. */
    public boolean hasRole(String role) {
        return groups.stream().anyMatch(group -> group.startsWith(role + "@"));
    }
}
