package org.jiangheng.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the gate before every user task of every diagram, whoever drew it. */
final class GateKeeper extends AbstractBpmnParseListener {

    private final Gate gate;

    GateKeeper(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            var task = userTask.getTaskDefinition();
            task.setTaskFormHandler(new GatedForm(task.getTaskFormHandler(), gate));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, gate::describe);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, gate::requirePassed);
        }
    }
}
