package org.jiangheng.workflow;

import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Component;

/**
 * The refusal the current request met at the gate. The engine's REST interface wraps it into an envelope of its own; whoever
 * answers the request takes it from here and says it as one sentence.
 */
@Component
public class Refusals {

    private final ThreadLocal<RuleViolated> last = new ThreadLocal<>();

    RuleViolated remember(RuleViolated refusal) {
        last.set(refusal);
        return refusal;
    }

    /** The refusal since the last call on this thread, once. */
    public Optional<RuleViolated> take() {
        var refusal = Optional.ofNullable(last.get());
        last.remove();
        return refusal;
    }
}
