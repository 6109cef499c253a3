package org.jiangheng.office;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.PanelDesk;
import org.jiangheng.panel.Recusal;
import org.jiangheng.panel.Result;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.panel.SessionStatus;
import org.jiangheng.party.Expert;
import org.jiangheng.party.Experts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the secretary's page of a review session shows, before and after the panel is convened. */
@Component
class SessionView {

    private final ReviewSessions sessions;
    private final PanelDesk desk;
    private final Experts experts;
    private final Batches batches;
    private final Cases cases;

    SessionView(ReviewSessions sessions, PanelDesk desk, Experts experts, Batches batches, Cases cases) {
        this.sessions = sessions;
        this.desk = desk;
        this.experts = experts;
        this.batches = batches;
        this.cases = cases;
    }

    /** Everybody who may be judged, every expert, and who would have to keep out for whom (XC-33). */
    void prepare(Session session, PlanForm form, Model model) {
        common(session, model);
        var cards = cards(sessions.eligible(session.id()));
        var all = experts.all();
        var conflicts = sessions.conflicts(
                cards.stream().map(CaseCard::id).toList(),
                all.stream().map(Expert::account).toList());
        var names = cards.stream().collect(Collectors.toMap(CaseCard::id, Function.identity()));
        model.addAttribute("form", form);
        model.addAttribute("eligible", cards);
        model.addAttribute(
                "experts",
                all.stream().map(expert -> seat(expert, conflicts, names)).toList());
        model.addAttribute("earliest", sessions.earliestDay(session.id()));
        var parameters = batches.parameters(session.batch());
        model.addAttribute("least", parameters.integer("review.panelSize"));
        model.addAttribute("noticeDays", parameters.integer("review.noticeWorkingDays"));
    }

    /** How far the panel is; scores and votes only once all are counted (XC-35). */
    void follow(Session session, Model model) {
        common(session, model);
        var results = results(session);
        var recusals = sessions.recusals(session.id());
        model.addAttribute("progress", desk.progress(session.id()));
        model.addAttribute("part", desk.open(session.id()).orElse(null));
        model.addAttribute("panel", session.experts().stream().map(this::name).toList());
        model.addAttribute("leader", session.leader().map(this::name).orElse(""));
        model.addAttribute("anyToVote", sessions.anyToVote(session.id()));
        model.addAttribute(
                "candidates",
                cards(session.candidates()).stream()
                        .map(card -> candidate(session, card, recusals, results.get(card.id())))
                        .toList());
        model.addAttribute("counted", !results.isEmpty());
    }

    private void common(Session session, Model model) {
        model.addAttribute("meeting", session);
        model.addAttribute("batch", batches.get(session.batch()));
        model.addAttribute("stages", SessionStatus.values());
    }

    private Map<SubjectId, Result> results(Session session) {
        var visible = session.status() == SessionStatus.COUNTED || session.isClosed();
        return (visible ? sessions.results(session.id()) : List.<Result>of())
                .stream().collect(Collectors.toMap(Result::dossier, Function.identity()));
    }

    private Candidate candidate(Session session, CaseCard card, List<Recusal> recusals, @Nullable Result result) {
        var out = recusals.stream()
                .filter(recusal -> recusal.dossier().equals(card.id()))
                .map(recusal -> name(recusal.expert()) + "（" + recusal.reason() + "）")
                .toList();
        return new Candidate(card, out, desk.absence(session.id(), card.id()).orElse(""), result);
    }

    private List<CaseCard> cards(List<SubjectId> dossiers) {
        return dossiers.stream().map(cases::line).toList();
    }

    private String name(String account) {
        return experts.ofAccount(account).map(Expert::name).orElse(account);
    }

    private static Seat seat(Expert expert, List<Recusal> conflicts, Map<SubjectId, CaseCard> cards) {
        var out = conflicts.stream()
                .filter(conflict -> conflict.expert().equals(expert.account()))
                .map(conflict -> cards.get(conflict.dossier()).name())
                .toList();
        return new Seat(expert, String.join("、", out));
    }

    /** An expert who could sit on the panel, and the candidates to keep out for. */
    record Seat(Expert expert, String recused) {}

    /** Somebody before the panel. */
    record Candidate(
            CaseCard card,
            List<String> recused,
            String absence,
            @Nullable Result result) {}
}
