package org.jiangheng.programmes.competition;

import java.util.function.Predicate;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The checks of an item that ends before they were carried out: they end with it (CC-X4, CC-69). */
@Component
class OpenChecks {

    private final Inspections inspections;

    OpenChecks(Inspections inspections) {
        this.inspections = inspections;
    }

    /** Those the item's diagram would have called; a spot check of what was held goes on. */
    void withdraw(SubjectId item, String reason) {
        withdraw(item, reason, inspection -> !inspection.spot());
    }

    /** All of them: there is nothing left to look at (CC-X4, CC-X14). */
    void withdrawAll(SubjectId item, String reason) {
        withdraw(item, reason, inspection -> true);
    }

    private void withdraw(SubjectId item, String reason, Predicate<Inspection> which) {
        inspections.of(item).stream()
                .filter(inspection -> inspection.isOpen() && which.test(inspection))
                .map(Inspection::id)
                .forEach(inspection -> inspections.withdraw(inspection, reason, Actor.SYSTEM));
    }
}
