package org.jiangheng.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.jiangheng.kernel.Actor;
import org.springframework.beans.factory.BeanFactory;

/** Who is behind the engine's current command: the actor of our own façade, or whoever signed on to its web applications. */
final class Acting {

    private static final ThreadLocal<Actor> ACTOR = new ThreadLocal<>();

    private Acting() {}

    /** Runs the work of the façade; the engine's own permission checks are not asked, the façade has checked. */
    static <T> T as(Actor actor, Supplier<T> work) {
        var before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTOR.remove();
            } else {
                ACTOR.set(before);
            }
        }
    }

    static boolean isOurs() {
        return ACTOR.get() != null;
    }

    static Actor now(BeanFactory beans) {
        if (isOurs()) {
            return ACTOR.get();
        }
        var signedOn = beans.getBean(IdentityService.class).getCurrentAuthentication();
        if (signedOn == null) {
            return Actor.SYSTEM;
        }
        return beans.getBean(Directory.class)
                .find(signedOn.getUserId())
                .orElseThrow(() -> new IllegalStateException("Unknown account at the gate"));
    }
}
