package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.kernel.SubjectId;

/**
 * An inspection to be ordered.
 *
 * @param about what is checked; one {@link InspectionSubjects} knows it and gives title and readers
 * @param plannedOn the day of the visit
 * @param reason why it is ordered, may be empty
 * @param inspectors candidate group of those who carry it out
 * @param responsible candidate group of those who answer and rectify
 */
public record NewInspection(
        SubjectId about,
        Kind kind,
        String place,
        LocalDate plannedOn,
        String reason,
        List<Question> questions,
        String inspectors,
        String responsible) {

    public NewInspection {
        questions = List.copyOf(questions);
        reason = reason.strip();
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("An inspection without questions");
        }
    }
}
