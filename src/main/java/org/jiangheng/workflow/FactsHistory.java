package org.jiangheng.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.beans.factory.ObjectProvider;

/** History of instances, activities, tasks, incidents and operations; of variables only the declared facts; of forms
 * and decisions nothing (a case keeps the version of the table it was decided by). */
final class FactsHistory implements HistoryLevel {

    private static final int ID = 77;
    private static final Set<HistoryEventTypes> NEVER = Set.of(
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.DMN_DECISION_EVALUATE);

    private final ObjectProvider<ProcessSpec> specs;
    private volatile Set<String> declared = Set.of();

    FactsHistory(ObjectProvider<ProcessSpec> specs) {
        this.specs = specs;
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "facts";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (NEVER.stream().anyMatch(never -> never.equals(type))) {
            return false;
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return facts().contains(variable.getName());
        }
        return !(entity instanceof HistoricVariableInstance variable) || facts().contains(variable.getName());
    }

    private Set<String> facts() {
        if (declared.isEmpty()) {
            declared = specs.stream()
                    .flatMap(spec -> spec.facts().stream())
                    .map(Fact::name)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return declared;
    }
}
