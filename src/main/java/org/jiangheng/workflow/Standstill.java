package org.jiangheng.workflow;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Times in which the job executor of this node stands still, so that one thread alone decides the order of the work. */
@Component
class Standstill {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final ProcessEngine engine;

    Standstill(ProcessEngine engine) {
        this.engine = engine;
    }

    /** One at a time. */
    synchronized <T> T during(Supplier<T> work) {
        var executor = executor();
        boolean active = executor.isActive();
        executor.shutdown();
        try {
            return work.get();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }

    /** Waits while another thread or node holds a job, but not for ever: it may have died with the job in its hands. */
    void awaitOthers() {
        var end = System.nanoTime() + PATIENCE;
        while (held() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    private boolean held() {
        return engine.getManagementService().createJobQuery().acquired().count() > 0;
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
