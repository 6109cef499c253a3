package org.jiangheng.programmes.recognition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds whoever holds a case five working days and one working day before a cut-off; computed, not drawn (XC-45, DR-X4). */
@Service
@Transactional
public class Reminders {

    private static final List<Integer> DISTANCES = List.of(1, 5);

    private final Batches batches;
    private final Dossiers dossiers;
    private final WorkingDays workingDays;
    private final Time time;
    private final CaseProgress progress;
    private final CaseMails mails;

    Reminders(
            Batches batches,
            Dossiers dossiers,
            WorkingDays workingDays,
            Time time,
            CaseProgress progress,
            CaseMails mails) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.workingDays = workingDays;
        this.time = time;
        this.progress = progress;
        this.mails = mails;
    }

    /** Sends the reminders that are due and were not sent yet; how many that were. */
    public int sendDue() {
        return batches.ofProgramme(RecognitionProgramme.CODE).stream()
                .flatMap(batch -> batch.stages().stream()
                        .filter(stage -> stage.cutOff() && time.now().isBefore(stage.until()))
                        .map(stage -> remind(batch.id(), stage)))
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** When a stage with that last day is reminded of, the earlier day first. */
    List<LocalDate> days(LocalDate lastDay) {
        return DISTANCES.stream()
                .map(days -> workingDays.minus(lastDay, days))
                .sorted()
                .toList();
    }

    /** How many of the cases were reminded of the stage's present last day. */
    long sent(Stage stage, List<Dossier> cases) {
        return cases.stream()
                .mapToLong(dossier -> progress.count(dossier.id(), event(stage)))
                .sum();
    }

    /** By day: a deadline that moves is reminded of again. */
    private static String event(Stage stage) {
        return "reminder." + stage.code() + "." + stage.lastDay() + ".";
    }

    private int remind(SubjectId batch, Stage stage) {
        var distance = distance(stage.lastDay());
        if (distance.isEmpty()) {
            return 0;
        }
        var event = event(stage) + distance.get();
        var open = dossiers.inBatch(batch).stream()
                .filter(dossier -> !dossier.status().isClosed())
                .filter(dossier -> dossier.words().stage().equals(stage.code()))
                .filter(dossier -> progress.first(dossier.id(), event))
                .toList();
        open.forEach(dossier -> remind(dossier, stage));
        return open.size();
    }

    /** The reminder of the day, when one is due: the closest one. */
    private Optional<Integer> distance(LocalDate lastDay) {
        return DISTANCES.stream()
                .filter(days -> !time.today().isBefore(workingDays.minus(lastDay, days)))
                .findFirst();
    }

    private void remind(Dossier dossier, Stage stage) {
        Map<String, Object> values = Map.of(
                "task", task(dossier.status()),
                "until", stage.until(),
                "daysLeft", workingDays.between(time.today(), stage.lastDay()));
        if (mails.awaitsEmployer(dossier.id())) {
            var waiting = new HashMap<>(values);
            waiting.put("task", "联系所在单位完成注册");
            mails.toApplicant(dossier.id(), "deadline-reminder", waiting);
        } else if (dossier.isEditable()) {
            mails.toApplicant(dossier.id(), "deadline-reminder", values);
        } else {
            mails.toEmployer(dossier.id(), "deadline-reminder", values);
        }
    }

    private static String task(DossierStatus status) {
        return switch (status) {
            case DRAFT -> "填写并提交申报表";
            case RETURNED -> "补正申报材料";
            case SUBMITTED -> "初审申报材料";
            case PUBLICISED -> "单位内部公示";
            case OPINION -> "出具推荐意见";
            default -> "统一报送推荐名单";
        };
    }
}
