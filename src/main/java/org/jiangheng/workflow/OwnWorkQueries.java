package org.jiangheng.workflow;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Tells every task query (list, count, ids, filters) who asks, with all groups; our mapping confines it to the asker's own work. */
final class OwnWorkQueries extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        // The engine keeps only groups that hold a grant; here no group does.
        OwnWork.asker()
                .ifPresent(asker -> query.getAuthCheck().setAuthGroupIds(new ArrayList<>(OwnWork.groups(asker))));
    }

    /** Puts it in the place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnWorkQueries();
        }
    }
}
