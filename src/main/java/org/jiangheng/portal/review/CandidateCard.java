package org.jiangheng.portal.review;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Material;
import org.jiangheng.programmes.SummaryRow;

/** Somebody before the panel as the experts see them. */
record CandidateCard(
        SubjectId id,
        String number,
        String name,
        String employer,
        String what,
        List<SummaryRow> summary,
        List<Files> files) {

    /** One line of the checklist with the files brought for it. */
    record Files(String label, List<Material> materials) {}
}
