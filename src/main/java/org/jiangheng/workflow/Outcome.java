package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The facts a step or a completed task leaves behind for the diagram. Immutable; cannot carry an object. */
public final class Outcome {

    /** Nothing the diagram needs to know. */
    public static final Outcome NOTHING = new Outcome(Map.of());

    private static final int MOST_IDS = 50;

    private final Map<Fact<?>, Object> facts;

    private Outcome(Map<Fact<?>, Object> facts) {
        this.facts = facts;
    }

    public static <T> Outcome of(Fact<T> fact, T value) {
        return NOTHING.and(fact, value);
    }

    public <T> Outcome and(Fact<T> fact, T value) {
        if (!fact.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    "Fact " + fact.name() + " is not a " + fact.type().getSimpleName());
        }
        if (value instanceof List<?> ids && ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("Fact " + fact.name() + " holds more than " + MOST_IDS + " ids");
        }
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Outcome(more);
    }

    /** Hands each fact's name and value over, in the order they were stated. */
    public void forEach(BiConsumer<Fact<?>, Object> action) {
        facts.forEach(action);
    }

    /** What the fact was set to, for tests and for callers that decide on it. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        facts.forEach((fact, value) -> map.put(fact.name(), value));
        return map;
    }
}
