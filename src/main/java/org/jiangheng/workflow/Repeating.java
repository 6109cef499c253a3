package org.jiangheng.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jiangheng.kernel.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people completing parallel tasks of one case touch the same token: the engine lets one of them win. The loser did nothing
 * wrong, so the work is done again. Joins a transaction that is already open; then its owner repeats.
 */
@Component
class Repeating {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final int ATTEMPTS = 8;

    private final TransactionTemplate transaction;

    Repeating(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T untilSettled(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return refusalsUnwrapped(work);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> refusalsUnwrapped(work));
            } catch (OptimisticLockingException | ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
                LOG.debug("Lost a race, trying again ({})", attempt);
            }
        }
    }

    private static <T> T refusalsUnwrapped(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleViolated refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
