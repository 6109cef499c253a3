package org.jiangheng.portal.review;

import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.PanelDesk;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.Session;
import org.jiangheng.workflow.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an expert may enter: the own sessions, without the candidates to keep out for (XC-33, XC-35). */
@Component
class ReviewAccess {

    static final String PERFORMANCE = "assessPerformance";
    static final String DEFENCE = "assessDefence";
    static final String BALLOTS = "castBallots";
    static final String MINUTES = "signMinutes";
    private static final Set<String> WORK = Set.of(PERFORMANCE, DEFENCE, BALLOTS, MINUTES);

    private final PanelDesk desk;
    private final Tasks tasks;

    ReviewAccess(PanelDesk desk, Tasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    /** 404 for everybody who does not sit on the panel. */
    Session session(SubjectId id, Actor actor) {
        return desk.find(id, actor.account()).orElseThrow(ReviewAccess::missing);
    }

    /** 404 also for a candidate the expert keeps out for. */
    Session sessionWith(SubjectId id, SubjectId dossier, Actor actor) {
        var session = session(id, actor);
        if (!session.candidates().contains(dossier) || isRecused(id, dossier, actor)) {
            throw missing();
        }
        return session;
    }

    boolean isRecused(SubjectId id, SubjectId dossier, Actor actor) {
        return desk.recusals(id, actor.account()).stream()
                .anyMatch(recusal -> recusal.dossier().equals(dossier));
    }

    /** What the expert has to do in the session now. */
    Optional<Tasks.Task> work(SubjectId id, Actor actor) {
        return tasks.about(id, actor).stream()
                .filter(task -> WORK.contains(task.key()))
                .findFirst();
    }

    Tasks.Task requireWork(SubjectId id, String key, Actor actor) {
        return work(id, actor)
                .filter(task -> task.key().equals(key))
                .orElseThrow(() -> new RuleViolated("review.notDue"));
    }

    /** The part the expert scores now. */
    Optional<Part> part(SubjectId id, Actor actor) {
        return work(id, actor).flatMap(task -> switch (task.key()) {
            case PERFORMANCE -> Optional.of(Part.PERFORMANCE);
            case DEFENCE -> Optional.of(Part.DEFENCE);
            default -> Optional.empty();
        });
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
