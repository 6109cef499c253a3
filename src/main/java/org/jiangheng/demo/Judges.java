package org.jiangheng.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.Findings;
import org.jiangheng.panel.PanelDesk;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.Recusal;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.ScoreItem;
import org.jiangheng.panel.ScoreSheet;
import org.jiangheng.panel.Session;
import org.springframework.stereotype.Component;

/** The experts of a panel. */
@Component
class Judges {

    private static final Findings CONVINCED =
            new Findings(Findings.Authenticity.GENUINE, Findings.Benefit.HIGH, Findings.Standing.HIGH);

    private final Troupe troupe;
    private final ReviewSessions sessions;
    private final PanelDesk desk;

    Judges(Troupe troupe, ReviewSessions sessions, PanelDesk desk) {
        this.troupe = troupe;
        this.sessions = sessions;
        this.desk = desk;
    }

    /** Every expert fills in and hands in the sheets of a part. */
    void score(String applicant, Part part, Map<String, Integer> percent) {
        var session = sessionOf(applicant);
        session.experts().forEach(expert -> {
            desk.sheetsOwed(session.id(), expert, part)
                    .forEach(candidate -> score(session, candidate, expert, part, percent));
            troupe.complete(
                    session.id(), part == Part.PERFORMANCE ? "assessPerformance" : "assessDefence", expert, Map.of());
        });
    }

    /** One expert has begun. */
    void begin(String applicant, String expert) {
        var session = sessionOf(applicant);
        score(session, session.candidates().get(0), expert, Part.PERFORMANCE, Map.of());
    }

    /** Every expert votes yes. */
    void vote(String applicant) {
        var session = sessionOf(applicant);
        session.experts().forEach(expert -> {
            toVote(session, expert).forEach(candidate -> sessions.vote(session.id(), candidate, expert, Ballot.YES));
            troupe.complete(session.id(), "castBallots", expert, Map.of());
        });
    }

    void sign(String applicant) {
        var session = sessionOf(applicant);
        troupe.complete(
                session.id(),
                "signMinutes",
                session.leader().orElseThrow(),
                Map.of("minutes", "评审组审阅了全部申报材料，听取陈述并提问，独立打分、无记名投票，形成上述结论。"));
    }

    private void score(Session session, SubjectId candidate, String expert, Part part, Map<String, Integer> percent) {
        int share = percent.entrySet().stream()
                        .filter(entry -> troupe.dossier(entry.getKey(), Opening.FIRST)
                                .id()
                                .equals(candidate))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(84)
                + (expert.charAt(expert.length() - 1) - '0') % 4 * 2;
        var points = new HashMap<String, BigDecimal>();
        sessions.items(session.id(), part).forEach(item -> points.put(item.code(), points(item, share)));
        sessions.score(session.id(), candidate, expert, part, sheet(part, points));
    }

    private List<SubjectId> toVote(Session session, String expert) {
        var recused = desk.recusals(session.id(), expert).stream()
                .map(Recusal::dossier)
                .toList();
        return desk.toVote(session.id()).stream()
                .filter(candidate -> !recused.contains(candidate))
                .toList();
    }

    private static BigDecimal points(ScoreItem item, int share) {
        return BigDecimal.valueOf((long) item.maximum() * share)
                .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
    }

    private static ScoreSheet sheet(Part part, Map<String, BigDecimal> points) {
        return part == Part.PERFORMANCE
                ? new ScoreSheet(points, Optional.of(CONVINCED), "符合首都产业发展需求。")
                : ScoreSheet.ofDefence(points, "");
    }

    private Session sessionOf(String applicant) {
        var dossier = troupe.dossier(applicant, Opening.FIRST).id();
        return sessions.all().stream()
                .filter(session -> session.candidates().contains(dossier))
                .findFirst()
                .orElseThrow();
    }
}
