package org.jiangheng.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/**
 * Whether a query somebody sends carries an expression. The engine forbids that at the top of a query and forgets it in its
 * {@code orQueries} (CVE-2026-109432).
 */
final class QueryExpressions {

    private QueryExpressions() {}

    /** Whether the command is a query with an expression, or runs a stored filter narrowed by such a query. */
    static boolean in(Command<?> command) {
        return queries(command).anyMatch(query -> !query.getExpressions().isEmpty());
    }

    private static Stream<AbstractQuery<?, ?>> queries(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            return withParts(query);
        }
        return command instanceof AbstractExecuteFilterCmd filter
                ? extending(filter).stream().flatMap(QueryExpressions::withParts)
                : Stream.empty();
    }

    private static Stream<AbstractQuery<?, ?>> withParts(AbstractQuery<?, ?> query) {
        List<? extends AbstractQuery<?, ?>> parts =
                query instanceof TaskQueryImpl tasks ? tasks.getQueries() : List.of(query);
        return Stream.concat(Stream.of(query), parts.stream());
    }

    /** The engine offers no reader for what a filter is narrowed by. */
    private static Optional<AbstractQuery<?, ?>> extending(AbstractExecuteFilterCmd filter) {
        var field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        ReflectionUtils.makeAccessible(field);
        return Optional.ofNullable((AbstractQuery<?, ?>) ReflectionUtils.getField(field, filter));
    }
}
