package org.jiangheng.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiangheng.kernel.SubjectId;

/**
 * The Java behind a service task, reached by bean name: process id + task id in camelCase, for example
 * {@code recognitionBatchCloseApplications}. Idempotent: after a crash it is performed again.
 */
@FunctionalInterface
public interface Step extends JavaDelegate {

    /** Performs the step for the process's subject and states the facts the diagram goes on with. */
    Outcome perform(SubjectId subject);

    @Override
    default void execute(DelegateExecution execution) {
        perform(SubjectId.of(execution.getProcessBusinessKey()))
                .forEach((fact, value) -> execution.setVariable(fact.name(), FactValues.toEngine(value)));
    }
}
