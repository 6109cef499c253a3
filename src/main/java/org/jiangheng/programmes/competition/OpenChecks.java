package org.jiangheng.programmes.competition;

import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The checks of an item that ends before they were carried out: they end with it (CC-X4, CC-69). Spot checks are the centre's. */
@Component
class OpenChecks {

    private final Inspections inspections;

    OpenChecks(Inspections inspections) {
        this.inspections = inspections;
    }

    void withdraw(SubjectId item, String reason) {
        inspections.of(item).stream()
                .filter(inspection -> inspection.isOpen() && !inspection.spot())
                .map(Inspection::id)
                .forEach(inspection -> inspections.withdraw(inspection, reason, Actor.SYSTEM));
    }
}
