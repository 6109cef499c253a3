package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.panel.SessionStatus;
import org.jiangheng.web.InPlace;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A review session: first the plan of the panel (DR-58, DR-63, XC-33, XC-34), later its progress, results and minutes. */
@Controller
@RequestMapping("/office/sessions/{id}")
class SessionPage {

    static final String[] READERS = {Roles.SECRETARY, Roles.LEADER, Roles.SUPERVISION};
    private static final String TASK = "preparePanel";

    private final OfficeAccess access;
    private final ReviewSessions sessions;
    private final SessionView view;
    private final Tasks tasks;
    private final InPlace inPlace;

    SessionPage(OfficeAccess access, ReviewSessions sessions, SessionView view, Tasks tasks, InPlace inPlace) {
        this.access = access;
        this.sessions = sessions;
        this.view = view;
        this.tasks = tasks;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var session = require(id, actor);
        return session.status() == SessionStatus.PREPARATION
                ? prepare(session, PlanForm.kept(session, sessions.eligible(id)), actor, model)
                : follow(session, actor, model);
    }

    /** Keeps the plan as far as it is; the panel is convened by completing the task. */
    @PostMapping
    String save(
            @PathVariable SubjectId id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String action,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var session = require(id, actor);
        var form = PlanForm.typed(typed);
        try {
            var task = access.requireTask(id, TASK, actor);
            sessions.prepare(id, form.plan(), actor);
            if (action.equals("complete")) {
                tasks.complete(task.id(), Map.of(), actor);
            }
            return "redirect:/office/sessions/" + id + (action.equals("complete") ? "" : "?saved");
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return session.status() == SessionStatus.PREPARATION
                    ? prepare(session, form, actor, model)
                    : follow(session, actor, model);
        }
    }

    /** 缺考 (DR-77). */
    @PostMapping("/absences")
    String absent(
            @PathVariable SubjectId id,
            @RequestParam SubjectId dossier,
            @RequestParam(defaultValue = "") String circumstances,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        access.require(actor, Roles.SECRETARY);
        var session = require(id, actor);
        try {
            sessions.absent(id, dossier, circumstances, actor);
            return "redirect:/office/sessions/" + id;
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return follow(session, actor, model);
        }
    }

    private String prepare(Session session, PlanForm form, Actor actor, Model model) {
        view.prepare(session, form, model);
        model.addAttribute("editable", access.task(session.id(), TASK, actor).isPresent());
        return "office/session-plan";
    }

    private String follow(Session session, Actor actor, Model model) {
        view.follow(session, model);
        model.addAttribute("mayNoteAbsence", access.holds(actor, Roles.SECRETARY));
        return "office/session";
    }

    private Session require(SubjectId id, Actor actor) {
        access.require(actor, READERS);
        return sessions.find(id).orElseThrow(OfficeAccess::missing);
    }
}
