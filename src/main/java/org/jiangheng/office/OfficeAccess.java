package org.jiangheng.office;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may see and do what on the office pages: roles in the unit that runs the programme; missing and forbidden look the same. */
@Component
class OfficeAccess {

    static final String[] STAFF = {
        Roles.RECEPTION, Roles.SECRETARY, Roles.LEADER, Roles.FINANCE, Roles.CERTIFICATES, Roles.SUPERVISION
    };

    private final Tasks tasks;
    private final Programmes programmes;

    OfficeAccess(Tasks tasks, Programmes programmes) {
        this.tasks = tasks;
        this.programmes = programmes;
    }

    /** Whether the actor is staff of some unit, so that there may be dossiers to read. */
    boolean readsDossiers(Actor actor) {
        return Arrays.stream(STAFF).anyMatch(actor::hasRole);
    }

    /** Whether the programme names a group of the actor's, or the actor works on the dossier now (XC-29). */
    boolean reads(Dossier dossier, Actor actor) {
        return isReader(dossier, actor) || !tasks.about(dossier.id(), actor).isEmpty();
    }

    /** The same for many: whose work the actor has is asked once. */
    Predicate<Dossier> reads(Actor actor) {
        var work = tasks.of(actor).stream().map(Tasks.Task::subject).collect(Collectors.toSet());
        return dossier -> work.contains(dossier.id()) || isReader(dossier, actor);
    }

    private boolean isReader(Dossier dossier, Actor actor) {
        return programmes.get(dossier.programme()).readers(dossier.id()).stream()
                .anyMatch(actor::isIn);
    }

    /** 404 unless the actor holds one of the roles in the centre (XC-29). */
    void require(Actor actor, String... roles) {
        if (!holds(actor, roles)) {
            throw missing();
        }
    }

    boolean holds(Actor actor, String... roles) {
        return Arrays.stream(roles).anyMatch(role -> actor.isIn(Roles.group(role, Roles.CENTER)));
    }

    /** The actor's open task of this kind about the subject. */
    Optional<Tasks.Task> task(SubjectId subject, String key, Actor actor) {
        return tasks.about(subject, actor).stream()
                .filter(task -> task.key().equals(key))
                .findFirst();
    }

    Tasks.Task requireTask(SubjectId subject, String key, Actor actor) {
        return task(subject, key, actor).orElseThrow(() -> new RuleViolated("office.noTask"));
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
