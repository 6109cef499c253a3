package org.jiangheng.workflow;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script engine at all: the one named "juel" would build a resolver of its own and bypass {@link LockedExpressions}. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // Nobody may bring one.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(new ClassLoader(null) {});
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new IllegalStateException("Scripts are not allowed (" + language + ")");
    }
}
