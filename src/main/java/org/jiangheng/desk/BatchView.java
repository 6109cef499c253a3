package org.jiangheng.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Stage;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Programme;

/** A batch with where it stands: its stages, and how many cases there are of each status. */
record BatchView(SubjectId id, String programme, String title, List<Step> steps, List<Count> counts) {

    static BatchView of(Batch batch, Programme programme, List<Dossier> dossiers, Instant now) {
        var current = batch.stages().stream()
                .filter(stage -> now.isBefore(stage.until()))
                .findFirst();
        return new BatchView(
                batch.id(),
                programme.title(),
                batch.title(),
                batch.stages().stream().map(stage -> step(stage, current, now)).toList(),
                counts(programme, dossiers));
    }

    private static Step step(Stage stage, Optional<Stage> current, Instant now) {
        return new Step(
                stage.label(),
                stage.until(),
                stage.cutOff(),
                !now.isBefore(stage.until()),
                current.filter(stage::equals).isPresent());
    }

    private static List<Count> counts(Programme programme, List<Dossier> dossiers) {
        Map<DossierStatus, Long> cases =
                dossiers.stream().collect(Collectors.groupingBy(Dossier::status, Collectors.counting()));
        return Arrays.stream(DossierStatus.values())
                .filter(cases::containsKey)
                .map(status -> new Count(status, programme.status(status).label(), cases.get(status)))
                .toList();
    }

    /** The running stage; empty when the batch is over. */
    public Optional<Step> current() {
        return steps.stream().filter(Step::running).findFirst();
    }

    public long total() {
        return counts.stream().mapToLong(Count::cases).sum();
    }

    public long open() {
        return counts.stream()
                .filter(count -> !count.status().isClosed())
                .mapToLong(Count::cases)
                .sum();
    }

    public long certified() {
        return counts.stream()
                .filter(count -> count.status() == DossierStatus.CERTIFIED)
                .mapToLong(Count::cases)
                .sum();
    }

    public long endedOtherwise() {
        return total() - open() - certified();
    }

    /** A stage with its exclusive end. */
    record Step(String label, Instant until, boolean cutOff, boolean over, boolean running) {}

    /** How many cases are of a status. */
    record Count(DossierStatus status, String label, long cases) {

        /** The colour of the badge. */
        public String mood() {
            return switch (status) {
                case CERTIFIED, CONCLUDED, PASSED, FILED -> "badge--good";
                case RETURNED -> "badge--warn";
                case NOT_ACCEPTED, NOT_RECOMMENDED, FAILED, NOT_CERTIFIED, WITHDRAWN, CANCELLED, EXPIRED ->
                    "badge--bad";
                default -> "";
            };
        }
    }
}
