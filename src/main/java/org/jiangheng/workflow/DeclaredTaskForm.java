package org.jiangheng.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/** A {@link TaskForm} put together from functions. */
record DeclaredTaskForm<T>(
        Class<T> answers,
        Function<SubjectId, String> captions,
        Function<SubjectId, Map<String, Object>> shown,
        Function<SubjectId, Optional<String>> pages,
        Submission<T> submission)
        implements TaskForm<T> {

    @Override
    public Map<String, Object> shows(SubjectId subject) {
        return shown.apply(subject);
    }

    @Override
    public String caption(SubjectId subject) {
        return captions.apply(subject);
    }

    @Override
    public Optional<String> page(SubjectId subject) {
        return pages.apply(subject);
    }

    @Override
    public Outcome submit(SubjectId subject, T given, Actor actor) {
        return submission.submit(subject, given, actor);
    }
}
