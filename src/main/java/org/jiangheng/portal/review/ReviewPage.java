package org.jiangheng.portal.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.web.InPlace;
import org.jiangheng.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A review session for one expert of its panel: score sheets handed in by part, the secret vote, the leader's minutes. */
@Controller
@RequestMapping("/portal/sessions/{id}")
class ReviewPage {

    private final ReviewAccess access;
    private final ReviewSessions sessions;
    private final ReviewView view;
    private final Tasks tasks;
    private final InPlace inPlace;

    ReviewPage(ReviewAccess access, ReviewSessions sessions, ReviewView view, Tasks tasks, InPlace inPlace) {
        this.access = access;
        this.sessions = sessions;
        this.view = view;
        this.tasks = tasks;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        return view.page(access.session(id, actor), Map.of(), actor, model);
    }

    /** Hands the sheets of a part in; they do not change any more. */
    @PostMapping("/parts/{part}")
    String handIn(
            @PathVariable SubjectId id,
            @PathVariable Part part,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var session = access.session(id, actor);
        var key = part == Part.PERFORMANCE ? ReviewAccess.PERFORMANCE : ReviewAccess.DEFENCE;
        return attempt(session, Map.of(), actor, model, response, () -> complete(id, key, Map.of(), actor));
    }

    /** Keeps the ballots that were filled in, and hands them in when asked to (XC-34). */
    @PostMapping("/ballots")
    String vote(
            @PathVariable SubjectId id,
            @RequestParam Map<String, String> typed,
            @RequestParam String action,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var session = access.session(id, actor);
        return attempt(session, typed, actor, model, response, () -> {
            access.requireWork(id, ReviewAccess.BALLOTS, actor);
            session.candidates().forEach(dossier -> vote(id, dossier, typed.get("ballot-" + dossier), actor));
            if (action.equals("complete")) {
                complete(id, ReviewAccess.BALLOTS, Map.of(), actor);
            }
        });
    }

    /** The leader signs. */
    @PostMapping("/minutes")
    String sign(
            @PathVariable SubjectId id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var session = access.session(id, actor);
        var minutes = typed.getOrDefault("minutes", "").strip();
        return attempt(
                session,
                typed,
                actor,
                model,
                response,
                () -> complete(id, ReviewAccess.MINUTES, Map.of("minutes", minutes), actor));
    }

    private void vote(SubjectId id, SubjectId dossier, @Nullable String ballot, Actor actor) {
        if (ballot != null && !ballot.isBlank()) {
            sessions.vote(id, dossier, actor.account(), read(ballot));
        }
    }

    private static Ballot read(String ballot) {
        try {
            return Ballot.valueOf(ballot);
        } catch (IllegalArgumentException unreadable) {
            throw new RuleViolated("panel.ballotMissing");
        }
    }

    private void complete(SubjectId id, String key, Map<String, Object> answers, Actor actor) {
        tasks.complete(access.requireWork(id, key, actor).id(), answers, actor);
    }

    private String attempt(
            Session session,
            Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            Runnable work) {
        try {
            work.run();
            return "redirect:/portal/sessions/" + session.id() + "?saved";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return view.page(access.session(session.id(), actor), typed, actor, model);
        }
    }
}
