package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Component;

/** What keeps a record from being signed today: {@link SheetCheck}, and how long defects may take at most (CC-57, CC-X7). */
@Component
class SheetProblems {

    private final InspectionFiles files;
    private final InspectedSubjects subjects;
    private final WorkingDays workingDays;
    private final Time time;

    SheetProblems(InspectionFiles files, InspectedSubjects subjects, WorkingDays workingDays, Time time) {
        this.files = files;
        this.subjects = subjects;
        this.workingDays = workingDays;
        this.time = time;
    }

    List<Problem> of(Inspection inspection, Round round) {
        var sheet = !files.of(inspection.id(), round.number(), Purpose.SHEET).isEmpty();
        var problems = new ArrayList<>(SheetCheck.problems(round, time.today(), sheet));
        if (round.conclusion().filter(Conclusion.RECTIFY::equals).isPresent()) {
            round.rectifyBy().flatMap(day -> tooLate(inspection, day)).ifPresent(problems::add);
        }
        return List.copyOf(problems);
    }

    private Optional<Problem> tooLate(Inspection inspection, LocalDate rectifyBy) {
        var latest = workingDays.plus(time.today(), subjects.rectifyWithin(inspection.about()));
        return rectifyBy.isAfter(latest)
                ? Optional.of(new Problem(
                        "rectifyBy", new RuleViolated("inspection.rectifyByTooLate", ChineseDate.of(latest))))
                : Optional.empty();
    }
}
