package org.jiangheng.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's idea of a form, with our gate in it: what a form shows is computed when it is opened, what is submitted is handed
 * to the domain; neither is ever stored as a variable.
 */
final class GatedForm implements TaskFormHandler {

    private final TaskFormHandler original;
    private final Gate gate;

    GatedForm(TaskFormHandler original, Gate gate) {
        this.original = original;
        this.gate = gate;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var form = original.createTaskForm(task);
        gate.shows(task).forEach((key, value) -> form.getFormFields().add(field(key, value)));
        return form;
    }

    private static FormFieldImpl field(String key, Object value) {
        var field = new FormFieldImpl();
        field.setId(key);
        field.setLabel(key);
        field.setType(new StringFormType());
        field.setValue(FormValues.toEngine(value));
        return field;
    }

    @Override
    public void submitFormVariables(VariableMap answers, VariableScope task) {
        gate.pass((TaskEntity) task, answers);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        // The original was configured before it was wrapped.
    }
}
