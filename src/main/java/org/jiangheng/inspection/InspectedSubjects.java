package org.jiangheng.inspection;

import java.util.List;
import java.util.Optional;
import org.jiangheng.inspection.InspectionSubjects.Described;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The subjects of all programmes. */
@Component
class InspectedSubjects {

    private final ObjectProvider<InspectionSubjects> programmes;

    InspectedSubjects(ObjectProvider<InspectionSubjects> programmes) {
        this.programmes = programmes;
    }

    Optional<Described> describe(SubjectId about) {
        return programmes
                .orderedStream()
                .flatMap(programme -> programme.describe(about).stream())
                .findFirst();
    }

    List<Kind> spotKinds(SubjectId about) {
        return owner(about).map(programme -> programme.spotKinds(about)).orElse(List.of());
    }

    List<Question> questions(SubjectId about, String kind) {
        return owner(about).map(programme -> programme.questions(about, kind)).orElse(List.of());
    }

    int rectifyWithin(SubjectId about) {
        return owner(about).map(programme -> programme.rectifyWithin(about)).orElse(InspectionSubjects.RECTIFY_WITHIN);
    }

    void concluded(Inspection inspection, Actor actor) {
        owner(inspection.about()).ifPresent(programme -> programme.concluded(inspection, actor));
    }

    private Optional<InspectionSubjects> owner(SubjectId about) {
        return programmes
                .orderedStream()
                .filter(programme -> programme.describe(about).isPresent())
                .findFirst();
    }
}
