package org.jiangheng.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a programme declares about one of its processes: the one place for names, checked both ways against the diagram.
 *
 * @param id process id = file name, kebab-case
 * @param folder folder of {@code bpmn/} and {@code forms/}
 * @param facts every fact the process may hold
 * @param messages every message it can be told
 * @param outside names of the facts that name groups outside the administration, whose work is done in the portal only
 */
public record ProcessSpec(String id, String folder, Set<Fact<?>> facts, Set<String> messages, Set<String> outside) {

    public ProcessSpec {
        facts = Set.copyOf(facts);
        messages = Set.copyOf(messages);
        outside = Set.copyOf(outside);
    }

    public static ProcessSpec of(String folder, String id, List<Fact<?>> facts, List<String> messages) {
        return new ProcessSpec(id, folder, Set.copyOf(facts), Set.copyOf(messages), Set.of());
    }

    /** The same process, these groups of which are outside the administration: their forms may hold what Tasklist cannot show. */
    @SafeVarargs
    public final ProcessSpec outside(Fact<String>... groups) {
        var names = Stream.of(groups).map(Fact::name).collect(Collectors.toUnmodifiableSet());
        return new ProcessSpec(id, folder, facts, messages, names);
    }
}
