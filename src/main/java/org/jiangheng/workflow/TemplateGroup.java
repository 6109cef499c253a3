package org.jiangheng.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a diagram of one process can be put together from.
 *
 * @param title the process's Chinese name
 * @param conditions conditions of our own diagram
 */
public record TemplateGroup(
        String process,
        String title,
        List<Work> steps,
        List<Work> tasks,
        List<Fact<?>> facts,
        List<String> messages,
        List<String> conditions) {

    public TemplateGroup {
        steps = List.copyOf(steps);
        tasks = List.copyOf(tasks);
        facts = List.copyOf(facts);
        messages = List.copyOf(messages);
        conditions = List.copyOf(conditions);
    }

    /** Names of the facts of a type. */
    public List<String> factsOf(Class<?> type) {
        return facts.stream()
                .filter(fact -> fact.type() == type)
                .map(Fact::name)
                .toList();
    }

    public List<String> flags() {
        return factsOf(Boolean.class);
    }

    public List<String> texts() {
        return factsOf(String.class);
    }

    public List<String> numbers() {
        return factsOf(Long.class);
    }

    public List<String> instants() {
        return factsOf(Instant.class);
    }

    public List<String> lists() {
        return factsOf(List.class);
    }

    /**
     * A service task or user task the program can do.
     *
     * @param bean name of the bean
     * @param element id the task must have in the diagram
     * @param form the form of a user task
     * @param candidates who may take the task in our own diagram, as an expression
     * @param assignee whose task it is in our own diagram, as an expression
     */
    public record Work(
            String bean,
            String element,
            String title,
            String form,
            Optional<String> candidates,
            Optional<String> assignee) {}
}
