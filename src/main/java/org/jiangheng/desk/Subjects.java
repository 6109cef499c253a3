package org.jiangheng.desk;

import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Timers.Timer;
import org.springframework.stereotype.Component;

/** What a subject is called on the Desk, and the page that shows it. */
@Component
class Subjects {

    private final Batches batches;
    private final Dossiers dossiers;
    private final Programmes programmes;

    Subjects(Batches batches, Dossiers dossiers, Programmes programmes) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.programmes = programmes;
    }

    List<Named<Timer>> named(List<Timer> timers) {
        return timers.stream()
                .map(timer -> new Named<>(timer, timer.subject().flatMap(this::place)))
                .toList();
    }

    /** Empty for subjects without a page here: lists, sessions, mails. */
    Optional<Place> place(SubjectId subject) {
        return batches.find(subject)
                .map(batch -> new Place(
                        programmes.get(batch.programme()).title() + " " + batch.title(), "/desk/batches/" + subject))
                .or(() -> dossiers.find(subject)
                        .map(dossier -> new Place(dossier.number().orElse("未提交的申报"), "/office/dossiers/" + subject)));
    }

    /** A name and where to read more. */
    record Place(String name, String link) {}

    /** Something and the place of the subject it is about. */
    record Named<T>(T item, Optional<Place> place) {}
}
