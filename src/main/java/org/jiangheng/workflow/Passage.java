package org.jiangheng.workflow;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Which tasks have passed the gate within the engine's current command; it ends with the command. */
final class Passage implements Session {

    private final Set<String> passed = new HashSet<>();

    static Passage current() {
        return Context.getCommandContext().getSession(Passage.class);
    }

    void grant(String task) {
        passed.add(task);
    }

    boolean granted(String task) {
        return passed.contains(task);
    }

    @Override
    public void flush() {
        // Nothing is stored.
    }

    @Override
    public void close() {
        passed.clear();
    }

    /** Tells the engine how to open one. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Passage.class;
        }

        @Override
        public Session openSession() {
            return new Passage();
        }
    }
}
