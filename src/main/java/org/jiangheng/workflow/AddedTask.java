package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/**
 * A user task that an administrator has drawn and the program does not know: its answers are written into the case's journal, and
 * those to questions named like a declared fact become the fact. It shows the caption that the other tasks of the process show.
 *
 * @param name the task's name
 * @param schema the form it was published with
 * @param spec the facts of its process
 * @param sibling a task of the process that the program knows
 */
@SuppressWarnings("rawtypes")
record AddedTask(String name, Optional<Form> schema, ProcessSpec spec, Optional<TaskForm<?>> sibling, Journal journal)
        implements TaskForm<Map> {

    /** What gateways compare with; never a group, an account or anything else somebody could type. */
    private static final Pattern VALUE = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public Class<Map> answers() {
        return Map.class;
    }

    @Override
    public Map<String, Object> shows(SubjectId subject) {
        return Map.of("summary", caption(subject));
    }

    @Override
    public String caption(SubjectId subject) {
        return sibling.map(known -> known.caption(subject)).orElse("");
    }

    @Override
    public Optional<String> page(SubjectId subject) {
        return Optional.empty();
    }

    @Override
    public Outcome submit(SubjectId subject, Map answers, Actor actor) {
        var said = new ArrayList<String>();
        var facts = Outcome.NOTHING;
        for (var field : fields()) {
            var answer = answers.get(field.key());
            if (answer != null) {
                said.add(field.label() + "：" + shown(field, answer));
                facts = with(facts, field, answer);
            }
        }
        journal.record(subject, actor, "addedTaskDone", "办理“" + name + "”。" + String.join("；", said));
        return facts;
    }

    private List<FormComponent> fields() {
        return schema.map(form -> form.all().filter(FormComponent::isField).toList())
                .orElse(List.of());
    }

    private static String shown(FormComponent field, Object answer) {
        if (answer instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        var values = answer instanceof List<?> list ? list : List.of(answer);
        return values.stream()
                .map(value -> field.choices().fixed().stream()
                        .filter(option -> option.value().equals(String.valueOf(value)))
                        .map(FormComponent.Option::label)
                        .findFirst()
                        .orElse(String.valueOf(value)))
                .collect(Collectors.joining("、"));
    }

    @SuppressWarnings("unchecked")
    private Outcome with(Outcome facts, FormComponent field, Object answer) {
        var fact = spec.facts().stream()
                .filter(one -> one.name().equals(field.key()))
                .findFirst();
        if (fact.isEmpty()) {
            return facts;
        }
        if (fact.get().type() == Boolean.class && (answer instanceof Boolean || field.isChoice())) {
            return facts.and((Fact<Boolean>) fact.get(), answer.equals(true) || answer.equals("YES"));
        }
        if (fact.get().type() == String.class
                && field.isChoice()
                && VALUE.matcher(answer.toString()).matches()) {
            return facts.and((Fact<String>) fact.get(), answer.toString());
        }
        return facts;
    }
}
