package org.jiangheng.programmes.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.stereotype.Component;

/** What follows from another last day of a stage, in sentences: reminders, corrections, internal notices (XC-15, XC-45). */
@Component
class DeadlineEffects {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final Batches batches;
    private final EmployerReviews reviews;
    private final Reminders reminders;
    private final WorkingDays workingDays;

    DeadlineEffects(Batches batches, EmployerReviews reviews, Reminders reminders, WorkingDays workingDays) {
        this.batches = batches;
        this.reviews = reviews;
        this.reminders = reminders;
        this.workingDays = workingDays;
    }

    List<String> of(SubjectId batch, Stage stage, LocalDate lastDay, List<Dossier> cases) {
        try {
            return sentences(batch, stage, lastDay, cases);
        } catch (RuleViolated yearNotPublished) {
            return List.of();
        }
    }

    private List<String> sentences(SubjectId batch, Stage stage, LocalDate lastDay, List<Dossier> cases) {
        var said = new ArrayList<String>();
        if (stage.cutOff()) {
            said.add("截止提醒改在" + days(lastDay) + "发出（原定" + days(stage.lastDay()) + "）；按原日期已经发出"
                    + reminders.sent(stage, cases) + "封。");
        } else {
            said.add("到新的截止日期仍未办结的，才通知领导督办；不影响申报人已有的办理结果。");
        }
        if (stage.code().equals(Applications.RECOMMEND)) {
            said.add(corrections(stage, lastDay, cases));
            said.add(internalNotice(batch, lastDay));
        }
        return said;
    }

    private String days(LocalDate lastDay) {
        return reminders.days(lastDay).stream().map(DAY::format).collect(Collectors.joining("、"));
    }

    /** A correction runs at the latest to the stage's end (XC-15). */
    private String corrections(Stage stage, LocalDate lastDay, List<Dossier> cases) {
        var returned = cases.stream()
                .filter(dossier -> dossier.status() == DossierStatus.RETURNED)
                .toList();
        var moved = returned.stream()
                .filter(dossier -> !reviews.correctionUntil(dossier.id(), Time.endOf(lastDay))
                        .equals(reviews.correctionUntil(dossier.id(), stage.until())))
                .count();
        return "正在补正的申报" + returned.size() + "份，其中" + moved + "份的补正期限随之改变。";
    }

    private String internalNotice(SubjectId batch, LocalDate lastDay) {
        int length = batches.parameters(batch).integer("internalNotice.workingDays");
        return "单位内部公示最迟在" + DAY.format(workingDays.minus(lastDay, length + 1)) + "开始，期满后才来得及出具推荐意见。";
    }
}
