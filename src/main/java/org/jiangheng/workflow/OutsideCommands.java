package org.jiangheng.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ReflectionUtils;

/**
 * What somebody signed on to the engine's web applications may command: looking at the own work, claiming, handing back,
 * submitting a form; administrators look at running processes as well and repeat a failed job. Everything else, and with it
 * every other way to write a variable, to move a token or to hand on a task, is refused, whatever URL it came through.
 */
final class OutsideCommands extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideCommands.class);

    private final ProcessEngineConfigurationImpl engine;
    private final Refusals refusals;

    OutsideCommands(ProcessEngineConfigurationImpl engine, Refusals refusals) {
        this.engine = engine;
        this.refusals = refusals;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var asker = engine.getIdentityService().getCurrentAuthentication();
        if (isOutside(asker)
                && !(isAllowed(command, asker) && isForOneself(command, asker) && !QueryExpressions.in(command))) {
            LOG.info("Refused {} to {}", command.getClass().getSimpleName(), asker.getUserId());
            throw refusals.remember(new RuleViolated("workflow.notFromOutside"));
        }
        return next.execute(command);
    }

    /** Inside a running command (the engine calling itself) or within our façade nobody is outside. */
    private static boolean isOutside(Authentication asker) {
        return asker != null && !Acting.isOurs() && Context.getCommandContext() == null;
    }

    private static boolean isAllowed(Command<?> command, Authentication asker) {
        return KnownCommands.forStaff(command) || isAdministrator(asker) && KnownCommands.forAdministrators(command);
    }

    private static boolean isAdministrator(Authentication asker) {
        return OwnWork.groups(asker).contains(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER));
    }

    /** Nobody hands a task to somebody else here, so it cannot leave its unit; that is done, and journaled, on our pages. */
    private static boolean isForOneself(Command<?> command, Authentication asker) {
        if (!(command instanceof ClaimTaskCmd) && !(command instanceof AbstractAddIdentityLinkCmd)) {
            return true;
        }
        var field = ReflectionUtils.findField(command.getClass(), "userId");
        ReflectionUtils.makeAccessible(field);
        var account = ReflectionUtils.getField(field, command);
        return account == null || Objects.equals(account, asker.getUserId());
    }
}
