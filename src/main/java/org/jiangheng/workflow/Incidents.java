package org.jiangheng.workflow;

import java.sql.Timestamp;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of running cases that failed, said in words, and run again by an administrator. */
@Service
@Transactional
public class Incidents {

    private static final int MOST = 1000;
    private static final int LAST_RETRIES = 10;
    private static final int ATTEMPTS = 3;

    private final IncidentRepository incidents;
    private final ManagementService management;
    private final RepositoryService definitions;
    private final Journal journal;
    private final Time time;

    Incidents(
            IncidentRepository incidents,
            ManagementService management,
            RepositoryService definitions,
            Journal journal,
            Time time) {
        this.incidents = incidents;
        this.management = management;
        this.definitions = definitions;
        this.journal = journal;
        this.time = time;
    }

    /** What failed and is not done yet; what waits for somebody first. */
    @Transactional(readOnly = true)
    public List<Incident> all() {
        return incidents.failed(MOST).stream().map(this::incident).toList();
    }

    private Incident incident(IncidentRepository.Failed failed) {
        var next = failed.due().map(Timestamp::toInstant).or(() -> Optional.of(time.now()));
        return new Incident(
                failed.job(),
                failed.process(),
                failed.processName(),
                new Diagram(definitions.getBpmnModelInstance(failed.definition())).name(failed.activity()),
                failed.subject(),
                Troubles.of(failed.message()),
                failed.since().map(Timestamp::toInstant),
                failed.attempts(),
                failed.stuck() ? Optional.empty() : next,
                failed.retriedBy()
                        .map(by -> new Incident.Retried(
                                by, failed.retriedAt().orElseThrow().toInstant())));
    }

    /** Notes steps that are to run again; they are handed to the engine in chunks. What has been done meanwhile is left out. */
    public Optional<SubjectId> retry(List<String> jobs, Actor by) {
        var wanted = new HashSet<>(jobs);
        var found = all().stream()
                .filter(incident -> wanted.contains(incident.job()))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var retry = SubjectId.fresh();
        incidents.open(retry, by);
        found.forEach(incident -> incidents.enter(retry, incident));
        return Optional.of(retry);
    }

    /**
     * Hands noted steps to the engine, with a line in the journal of each case.
     *
     * @return how many were seen to
     */
    public int handOut(int most) {
        return handOut(incidents.claim("", most));
    }

    /** Lets one step run again at once. */
    public void retry(String job, Actor by) {
        retry(List.of(job), by).ifPresent(retry -> handOut(incidents.claim(retry.value(), 1)));
    }

    private int handOut(List<IncidentRepository.Handing> handings) {
        Acting.as(Actor.SYSTEM, () -> {
            handings.forEach(this::hand);
            return true;
        });
        return handings.size();
    }

    private void hand(IncidentRepository.Handing handing) {
        var job = management.createJobQuery().jobId(handing.job()).singleResult();
        if (job != null) {
            management.setJobRetries(job.getId(), ATTEMPTS);
            management.setJobDuedate(job.getId(), Date.from(time.now()));
            handing.subject()
                    .ifPresent(subject -> journal.record(
                            subject, handing.by(), "stepRetried", "重新办理没有办成的步骤“" + handing.title() + "”。"));
        }
        incidents.handed(handing, job != null);
    }

    /** Steps that were run again, and what became of them. */
    @Transactional(readOnly = true)
    public Optional<RetryRun> retry(SubjectId id) {
        return incidents.find(id);
    }

    /** Who let what run again lately. */
    @Transactional(readOnly = true)
    public List<RetryRun> retries() {
        return incidents.latest(LAST_RETRIES);
    }
}
