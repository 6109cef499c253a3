package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Move;
import org.jiangheng.batch.Stage;
import org.jiangheng.batch.StageHolders;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.panel.SessionStatus;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.stereotype.Component;

/**
 * Whom a moved deadline concerns (DR-X16): applicants whose open case has not passed the stage, their employers; for the stages
 * of the administration also the leaders, and the experts of sessions that still run.
 */
@Component
class DeadlineHolders implements StageHolders {

    private static final String REVIEW = "review";

    private final Batches batches;
    private final Dossiers dossiers;
    private final ReviewSessions sessions;
    private final Accounts accounts;
    private final DeadlineEffects effects;
    private final DeadlineMails mails;
    private final TaskDates dates;

    DeadlineHolders(
            Batches batches,
            Dossiers dossiers,
            ReviewSessions sessions,
            Accounts accounts,
            DeadlineEffects effects,
            DeadlineMails mails,
            TaskDates dates) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.accounts = accounts;
        this.effects = effects;
        this.mails = mails;
        this.dates = dates;
    }

    @Override
    public String programme() {
        return RecognitionProgramme.CODE;
    }

    @Override
    public Concern concern(SubjectId batch, String code, Instant until) {
        var stage = batches.get(batch).stage(code);
        var cases = cases(batch, code);
        return new Concern(
                counts(cases),
                cases.size(),
                employers(cases).size(),
                leaders(stage).size() + experts(batch, code).size(),
                effects.of(
                        batch, stage, LocalDate.ofInstant(until, Time.BEIJING).minusDays(1), cases));
    }

    @Override
    public int tell(Move move, boolean restored) {
        dates.follow(move.batch());
        var stage = batches.get(move.batch()).stage(move.stage());
        var cases = cases(move.batch(), move.stage());
        var letter = DeadlineMails.letter(batches.get(move.batch()), stage, move, restored);
        cases.forEach(dossier -> mails.toApplicant(dossier, letter));
        employers(cases).forEach(employer -> mails.toEmployer(employer, letter));
        leaders(stage).forEach(leader -> mails.toStaff(leader, letter, "/desk/batches/" + move.batch()));
        experts(move.batch(), move.stage()).forEach(expert -> mails.toStaff(expert, letter, "/portal"));
        return cases.size();
    }

    /** The open cases that still stand in the stage or before it. */
    private List<Dossier> cases(SubjectId batch, String code) {
        var order = batches.get(batch).stages().stream().map(Stage::code).toList();
        return dossiers.inBatch(batch).stream()
                .filter(dossier -> !dossier.status().isClosed())
                .filter(dossier -> order.indexOf(dossier.words().stage()) <= order.indexOf(code))
                .toList();
    }

    private static List<Count> counts(List<Dossier> cases) {
        Map<DossierStatus, Long> numbers =
                cases.stream().collect(Collectors.groupingBy(Dossier::status, Collectors.counting()));
        return Arrays.stream(DossierStatus.values())
                .filter(numbers::containsKey)
                .map(status -> new Count(RecognitionStatuses.of(status).label(), numbers.get(status)))
                .toList();
    }

    private static List<OrganisationId> employers(List<Dossier> cases) {
        return cases.stream()
                .map(Dossier::organisation)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Actor> leaders(Stage stage) {
        return stage.cutOff() ? List.of() : accounts.membersOf(Roles.group(Roles.LEADER, Roles.CENTER));
    }

    private List<Actor> experts(SubjectId batch, String code) {
        return code.equals(REVIEW)
                ? sessions.all().stream()
                        .filter(session -> session.batch().equals(batch) && session.status() != SessionStatus.CLOSED)
                        .map(Session::experts)
                        .flatMap(List::stream)
                        .distinct()
                        .map(accounts::find)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }
}
