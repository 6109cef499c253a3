package org.jiangheng.workflow;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.BeanFactory;

/** Gives the engine our account store to read people from. */
final class PeopleFactory implements SessionFactory {

    private final BeanFactory beans;

    PeopleFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new People(beans.getBean(Directory.class));
    }
}
