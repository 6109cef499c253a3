package org.jiangheng.workflow;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets commands on single tasks pass by {@link OwnWork}; where that says no, the engine's own check says so, as nobody holds a grant. */
final class OwnWorkChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!OwnWork.mayRead(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!OwnWork.mayRead(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!OwnWork.mayWork(task)) {
            super.checkTaskWork(task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!OwnWork.mayWork(task)) {
            super.checkTaskAssign(task);
        }
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        if (!OwnWork.mayWork(task)) {
            super.checkUpdateTaskVariable(task);
        }
    }
}
