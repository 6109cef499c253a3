package org.jiangheng.programmes.competition.web;

import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.programmes.competition.Item;
import org.jiangheng.programmes.competition.ItemStatus;
import org.jiangheng.workflow.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What every page of an item after the event shares: who may open it, its head, the reader's open task. */
@Component
class ItemFrame {

    private final Competitions competitions;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Tasks tasks;

    ItemFrame(Competitions competitions, Organisations organisations, Occupations occupations, Tasks tasks) {
        this.competitions = competitions;
        this.organisations = organisations;
        this.occupations = occupations;
        this.tasks = tasks;
    }

    /** The item; to whoever may not read its competition there is none (XC-29). */
    Item require(SubjectId item, Actor actor) {
        try {
            return competitions.requireItem(item, actor);
        } catch (RuleViolated unknown) {
            throw missing();
        }
    }

    /** The item, to its organiser. */
    Item requireOrganiser(SubjectId item, Actor actor) {
        try {
            return competitions.requireOwn(item, actor);
        } catch (RuleViolated unknown) {
            throw missing();
        }
    }

    void frame(SubjectId id, Model model) {
        var item = competitions.item(id);
        var competition = competitions.get(item.competition());
        model.addAttribute("item", item);
        model.addAttribute("competition", competition);
        model.addAttribute(
                "organiser", organisations.get(competition.organiser()).name());
        model.addAttribute("occupation", occupations.label(item.occupation()));
        model.addAttribute("statusTone", tone(item.status()));
    }

    boolean has(SubjectId item, String key, Actor actor) {
        return task(item, key, actor).isPresent();
    }

    /** Completes the actor's task; refused when it is not the actor's, or is done. */
    void complete(SubjectId item, String key, Map<String, Object> answers, Actor actor) {
        var task = task(item, key, actor).orElseThrow(() -> new RuleViolated("competition.noTask"));
        tasks.complete(task.id(), answers, actor);
    }

    /** Does the deed and completes the actor's task in one transaction: both, or neither. */
    void complete(SubjectId item, String key, Actor actor, Runnable deed) {
        var task = task(item, key, actor).orElseThrow(() -> new RuleViolated("competition.noTask"));
        tasks.complete(task.id(), Map.of(), actor, deed);
    }

    /** Keeps what was typed and completes the task in one transaction; refused, what was typed is kept alone. */
    void completeTyped(SubjectId item, String key, Map<String, Object> answers, Actor actor, Runnable typed) {
        try {
            var task = task(item, key, actor).orElseThrow(() -> new RuleViolated("competition.noTask"));
            tasks.complete(task.id(), answers, actor, typed);
        } catch (RuleViolated refusal) {
            keep(typed);
            throw refusal;
        }
    }

    private static void keep(Runnable typed) {
        try {
            typed.run();
        } catch (RuleViolated itself) {
            // what was typed is what was refused, and the page says so already
        }
    }

    private Optional<Tasks.Task> task(SubjectId item, String key, Actor actor) {
        return tasks.about(item, actor).stream()
                .filter(task -> task.key().equals(key))
                .findFirst();
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String tone(ItemStatus status) {
        return switch (status) {
            case CERTIFIED -> "badge--good";
            case WITHOUT_CERTIFICATES, CANCELLED, NOT_FILED -> "";
            case FAILED_CHECK, EXPIRED -> "badge--bad";
            default -> "badge--live";
        };
    }
}
