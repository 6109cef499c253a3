package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/** A {@link TaskForm} with a date it is due by. */
record DatedTaskForm<T>(TaskForm<T> form, Function<SubjectId, Optional<Instant>> dates) implements TaskForm<T> {

    @Override
    public Class<T> answers() {
        return form.answers();
    }

    @Override
    public Map<String, Object> shows(SubjectId subject) {
        return form.shows(subject);
    }

    @Override
    public String caption(SubjectId subject) {
        return form.caption(subject);
    }

    @Override
    public Optional<Instant> due(SubjectId subject) {
        return dates.apply(subject);
    }

    @Override
    public Optional<String> page(SubjectId subject) {
        return form.page(subject);
    }

    @Override
    public Outcome submit(SubjectId subject, T given, Actor actor) {
        return form.submit(subject, given, actor);
    }
}
