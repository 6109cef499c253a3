package org.jiangheng.workflow;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;

/** What the provisioned filters can ask besides who is looking. A diagram cannot: the model check knows facts only. */
public final class InboxFunctions {

    static final String SOON = "soon";
    /** How far ahead a person plans; no period of any notice. */
    private static final Duration HORIZON = Duration.ofDays(7);

    private InboxFunctions() {}

    /** Called by the engine for {@code ${soon()}}, by the one time. */
    public static Date soon() {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(HORIZON));
    }

    static Method method() {
        return ReflectionUtils.findMethod(InboxFunctions.class, SOON);
    }
}
