package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Move;
import org.jiangheng.batch.StageHolders;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Component;

/**
 * Whom a moved deadline of a year concerns: for the filing of competitions those not filed yet, for the filing of certificates every
 * competition that still runs, whose items' timers follow (CC-59, DR-X16).
 */
@Component
class YearHolders implements StageHolders {

    private final Batches batches;
    private final Dossiers dossiers;
    private final Competitions competitions;
    private final ItemDates dates;
    private final CompetitionMails mails;
    private final Tasks tasks;

    YearHolders(
            Batches batches,
            Dossiers dossiers,
            Competitions competitions,
            ItemDates dates,
            CompetitionMails mails,
            Tasks tasks) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.competitions = competitions;
        this.dates = dates;
        this.mails = mails;
        this.tasks = tasks;
    }

    @Override
    public String programme() {
        return CompetitionProgramme.CODE;
    }

    @Override
    public Concern concern(SubjectId batch, String stage, Instant until) {
        var cases = cases(batch, stage);
        return new Concern(counts(cases), 0, cases.size(), 0, consequences(batch, stage));
    }

    @Override
    public int tell(Move move, boolean restored) {
        if (move.stage().equals(CompetitionProgramme.CERTIFY)) {
            open(move.batch()).forEach(item -> dates.followYear(item.id()));
        }
        var cases = cases(move.batch(), move.stage());
        var letter = letter(move, restored);
        cases.forEach(dossier -> {
            tasks.redate(dossier.id());
            mails.toOrganiser(dossier.id(), "deadline-moved", letter);
        });
        return cases.size();
    }

    private List<Dossier> cases(SubjectId batch, String stage) {
        return dossiers.inBatch(batch).stream()
                .filter(dossier -> !dossier.status().isClosed())
                .filter(dossier ->
                        stage.equals(CompetitionProgramme.CERTIFY) || dossier.status() == DossierStatus.DRAFT)
                .toList();
    }

    private static List<Count> counts(List<Dossier> cases) {
        Map<DossierStatus, Long> numbers =
                cases.stream().collect(Collectors.groupingBy(Dossier::status, Collectors.counting()));
        return Arrays.stream(DossierStatus.values())
                .filter(numbers::containsKey)
                .map(status -> new Count(CompetitionStatuses.of(status).label(), numbers.get(status)))
                .toList();
    }

    private List<String> consequences(SubjectId batch, String stage) {
        return stage.equals(CompetitionProgramme.CERTIFY)
                ? List.of(open(batch).size() + "个竞赛项目的取证备案期限随之改变。")
                : List.of("备案仍须在竞赛前规定的工作日报送，期限不变。");
    }

    /** Items that still run. */
    private List<Item> open(SubjectId batch) {
        return competitions.inBatch(batch).stream()
                .filter(competition -> competition.receiptNumber().isPresent())
                .flatMap(competition -> competition.items().stream())
                .filter(item -> !item.status().isClosed())
                .toList();
    }

    private Map<String, Object> letter(Move move, boolean restored) {
        var batch = batches.get(move.batch());
        var values = new HashMap<String, Object>();
        values.put("batchName", batch.title());
        values.put("stage", batch.stage(move.stage()).label());
        values.put("from", restored ? move.to() : move.from());
        values.put("until", restored ? move.from() : move.to());
        values.put("source", move.source());
        values.put("reason", restored ? move.undoReason() : move.reason());
        values.put("restored", restored);
        values.put("link", "/portal/competition");
        return values;
    }
}
