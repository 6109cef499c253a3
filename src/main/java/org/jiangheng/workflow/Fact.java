package org.jiangheng.workflow;

import java.time.Instant;
import java.util.List;

/**
 * A declared fact: the only kind of variable a process may hold. Gateways, timers, assignments and multi-instances read facts;
 * business data stays in our tables.
 *
 * @param name camelCase, as it stands in the diagram
 * @param type {@link Boolean}, {@link String}, {@link Long}, {@link Instant} or {@link List} (ids of people, at most 50)
 */
public record Fact<T>(String name, Class<?> type) {

    public static Fact<Boolean> flag(String name) {
        return new Fact<>(name, Boolean.class);
    }

    public static Fact<String> text(String name) {
        return new Fact<>(name, String.class);
    }

    public static Fact<Long> number(String name) {
        return new Fact<>(name, Long.class);
    }

    public static Fact<Instant> instant(String name) {
        return new Fact<>(name, Instant.class);
    }

    public static Fact<List<String>> ids(String name) {
        return new Fact<>(name, List.class);
    }
}
