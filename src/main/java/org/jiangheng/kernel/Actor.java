package org.jiangheng.kernel;

import java.util.Set;

/**
 * Who acts: an account with the roles it holds in organisation units.
 *
 * @param account the login name
 * @param name the person's name as shown to colleagues
 * @param groups candidate groups of the engine, each {@code role@unit}, for example {@code reception@ORG-CENTER}
 */
public record Actor(String account, String name, Set<String> groups) {

    /** The system itself: timers, chunks, deliveries. */
    public static final Actor SYSTEM = new Actor("system", "系统", Set.of());

    public Actor {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /** Whether the actor holds the role in any unit. */
    public boolean hasRole(String role) {
        return groups.stream().anyMatch(group -> group.startsWith(role + "@"));
    }
}
