package org.jiangheng.workflow;

import java.util.List;
import java.util.Set;

/**
 * What a programme declares about one of its processes: the one place for names, checked both ways against the diagram.
 *
 * @param id process id = file name, kebab-case
 * @param folder folder of {@code bpmn/} and {@code forms/}
 * @param facts every fact the process may hold
 * @param messages every message it can be told
 */
public record ProcessSpec(String id, String folder, Set<Fact<?>> facts, Set<String> messages) {

    public ProcessSpec {
        facts = Set.copyOf(facts);
        messages = Set.copyOf(messages);
    }

    public static ProcessSpec of(String folder, String id, List<Fact<?>> facts, List<String> messages) {
        return new ProcessSpec(id, folder, Set.copyOf(facts), Set.copyOf(messages));
    }
}
