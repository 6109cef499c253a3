package org.jiangheng.portal.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.PanelDesk;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.Recusal;
import org.jiangheng.panel.Result;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.ScoreSheet;
import org.jiangheng.panel.Session;
import org.jiangheng.panel.SessionStatus;
import org.jiangheng.party.Expert;
import org.jiangheng.party.Experts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an expert sees of a session: the own sheets and ballots; results only once all are counted (XC-35). */
@Component
class ReviewView {

    private static final String REVIEW = "review";

    private final ReviewAccess access;
    private final ReviewSessions sessions;
    private final PanelDesk desk;
    private final PanelCases candidates;
    private final Experts experts;
    private final Batches batches;

    ReviewView(
            ReviewAccess access,
            ReviewSessions sessions,
            PanelDesk desk,
            PanelCases candidates,
            Experts experts,
            Batches batches) {
        this.access = access;
        this.sessions = sessions;
        this.desk = desk;
        this.candidates = candidates;
        this.experts = experts;
        this.batches = batches;
    }

    String page(Session session, Map<String, String> typed, Actor actor, Model model) {
        var part = access.part(session.id(), actor);
        var rows = rows(session, typed, actor);
        var work = access.work(session.id(), actor).map(task -> task.key()).orElse("");
        model.addAttribute("meeting", session);
        model.addAttribute("batch", batches.get(session.batch()));
        model.addAttribute("until", batches.get(session.batch()).stage(REVIEW).until());
        model.addAttribute("stages", SessionStatus.values());
        model.addAttribute("work", work);
        model.addAttribute("part", part.orElse(null));
        model.addAttribute(
                "owed",
                part.map(open -> desk.sheetsOwed(session.id(), actor.account(), open))
                        .orElse(List.of()));
        model.addAttribute("rows", rows);
        model.addAttribute("ballots", Ballot.values());
        model.addAttribute("counted", isCounted(session));
        model.addAttribute("leader", session.leader().map(this::name).orElse(""));
        model.addAttribute(
                "leads", session.leader().filter(actor.account()::equals).isPresent());
        model.addAttribute("panel", session.experts().stream().map(this::name).toList());
        if (work.equals(ReviewAccess.MINUTES)) {
            model.addAttribute("minutes", typed.getOrDefault("minutes", draft(session, rows)));
        }
        return "portal/review/session";
    }

    private List<Row> rows(Session session, Map<String, String> typed, Actor actor) {
        var ballots = desk.ballots(session.id(), actor.account());
        var toVote = desk.toVote(session.id());
        var out = desk.recusals(session.id(), actor.account()).stream()
                .collect(Collectors.toMap(Recusal::dossier, Recusal::reason));
        var results = results(session);
        return session.candidates().stream()
                .map(dossier -> new Row(
                        candidates.line(dossier),
                        out.getOrDefault(dossier, ""),
                        desk.absence(session.id(), dossier).orElse(""),
                        total(session, dossier, actor, Part.PERFORMANCE),
                        total(session, dossier, actor, Part.DEFENCE),
                        session.status() == SessionStatus.VOTING && toVote.contains(dossier),
                        typed.getOrDefault(
                                "ballot-" + dossier,
                                ballots.containsKey(dossier)
                                        ? ballots.get(dossier).name()
                                        : ""),
                        results.get(dossier)))
                .toList();
    }

    private @Nullable BigDecimal total(Session session, SubjectId dossier, Actor actor, Part part) {
        return desk.sheet(session.id(), dossier, actor.account(), part)
                .map(ScoreSheet::total)
                .orElse(null);
    }

    private Map<SubjectId, Result> results(Session session) {
        return (isCounted(session) ? sessions.results(session.id()) : List.<Result>of())
                .stream().collect(Collectors.toMap(Result::dossier, Function.identity()));
    }

    private String draft(Session session, List<Row> rows) {
        return MinutesDraft.of(
                session,
                session.experts().size(),
                rows.stream()
                        .filter(Row::isPassed)
                        .map(row -> row.card().name())
                        .toList());
    }

    private static boolean isCounted(Session session) {
        return session.status() == SessionStatus.COUNTED || session.isClosed();
    }

    private String name(String account) {
        return experts.ofAccount(account).map(Expert::name).orElse(account);
    }

    /** One candidate with what the expert has said about them so far. */
    record Row(
            CandidateCard card,
            String recused,
            String absence,
            @Nullable BigDecimal performance,
            @Nullable BigDecimal defence,
            boolean toVote,
            String ballot,
            @Nullable Result result) {

        public boolean isPassed() {
            return result != null && result.passed();
        }
    }
}
