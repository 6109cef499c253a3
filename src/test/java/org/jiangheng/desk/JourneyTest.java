package org.jiangheng.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One move of the demonstration's clock over many deadlines, on a node whose job executor runs. */
@JianghengTest
class JourneyTest {

    @Autowired
    Journey journey;

    @Autowired
    Batches batches;

    @Autowired
    Jobs jobs;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Time time;

    @Autowired
    HistoryService history;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void theExecutorRuns() {
        clock.begin(Instant.parse("2026-04-10T01:00:00Z"));
        executor().start();
    }

    @AfterEach
    void stopTheExecutor() {
        executor().shutdown();
    }

    @Test
    void doesEverythingAtTheInstantItFallsDueAndNothingBeside() {
        var batch = batch();

        var arrival = journey.to(Instant.parse("2026-04-20T01:00:00Z"));

        assertThat(arrival.steps()).isPositive();
        assertHappened(batch, "applicationStageEnded", "2026-04-10T16:00:00Z");
        assertHappened(batch, "closeApplications", "2026-04-10T16:00:00Z");
        assertHappened(batch, "recommendationStageEnded", "2026-04-13T16:00:00Z");
        assertHappened(batch, "closeRecommendations", "2026-04-13T16:00:00Z");
        assertHappened(batch, "reviewStageEnded", "2026-04-15T16:00:00Z");
        assertHappened(batch, "countOpenReviews", "2026-04-15T16:00:00Z");
        assertHappened(batch, "certificationStageEnded", "2026-04-17T16:00:00Z");
        assertHappened(batch, "countOpenCertificates", "2026-04-17T16:00:00Z");
        assertThat(time.now()).isCloseTo(Instant.parse("2026-04-20T01:00:00Z"), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void letsTheExecutorStandStillOnTheWayAndGoOnAfterwards() {
        var active = jobs.alone(() -> executor().isActive());

        assertThat(active).isFalse();
        assertThat(executor().isActive()).isTrue();
    }

    private void assertHappened(SubjectId batch, String activity, String at) {
        var found = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance(batch))
                .activityId(activity)
                .singleResult();
        assertThat(found.getEndTime().toInstant())
                .as(activity)
                .isCloseTo(Instant.parse(at), within(1, ChronoUnit.MINUTES));
    }

    private String instance(SubjectId batch) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(batch.value())
                .singleResult()
                .getId();
    }

    private SubjectId batch() {
        return batches.open(new NewBatch(
                "recognition",
                4026,
                "一次走过的批次",
                Map.of(
                        "apply", LocalDate.of(2026, 4, 10),
                        "recommend", LocalDate.of(2026, 4, 13),
                        "review", LocalDate.of(2026, 4, 15),
                        "certify", LocalDate.of(2026, 4, 17)),
                Map.of(),
                Actor.SYSTEM));
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
