package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.jiangheng.kernel.Roles;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this engine is and is not: no code in diagrams, one gate, facts only, our people, our time. Reasons in the decisions. */
@Component
@Order(0)
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String RETRY_WITH_BACK_OFF = "PT5S,PT30S,PT5M,PT30M";

    private final BeanFactory beans;
    private final Gate gate;
    private final Refusals refusals;

    EngineSettings(BeanFactory beans, Gate gate, Refusals refusals) {
        this.beans = beans;
        this.gate = gate;
        this.refusals = refusals;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        lockExpressions(engine);
        guardTheGate(engine);
        isolate(engine);
        keepLittle(engine);
        engine.setIdentityProviderSessionFactory(new PeopleFactory(beans));
        engine.setAdminGroups(list(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER)));
        engine.setAdminUsers(new ArrayList<>());
        engine.setFailedJobRetryTimeCycle(RETRY_WITH_BACK_OFF);
        engine.setEnableReducedJobExceptionLogging(true);
        // A refusal is an answer, not an error of the system; whoever catches an unexpected one logs it.
        engine.setEnableCmdExceptionLogging(false);
    }

    private void lockExpressions(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new LockedExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setCustomPreDeployers(list(new DeploymentGuard()));
    }

    private void guardTheGate(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(list(new GateKeeper(gate)));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(new Passage.Factory(), new OwnWorkQueries.Factory())));
        engine.setCustomPreCommandInterceptorsTxRequired(list(new OutsideCommands(engine, refusals)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(list(new OutsideCommands(engine, refusals)));
    }

    /** Whoever is assignee or candidate may; nobody holds a grant on a task (decision 022). */
    private static void isolate(ProcessEngineConfigurationImpl engine) {
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new OwnWorkChecker())));
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setAuthorizationCheckRevokes("never");
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        // A value that names a Java class is not turned into one.
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private void keepLittle(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(list(new FactsHistory(beans.getBeanProvider(ProcessSpec.class))));
    }

    /** The engine adds to the lists it is given. */
    private static <T> List<T> list(T only) {
        return new ArrayList<>(List.of(only));
    }
}
