package org.jiangheng.office;

import java.util.Arrays;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
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

    OfficeAccess(Tasks tasks) {
        this.tasks = tasks;
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
