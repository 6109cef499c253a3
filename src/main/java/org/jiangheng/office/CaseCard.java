package org.jiangheng.office;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Material;
import org.jiangheng.programmes.SummaryRow;

/** One dossier as staff see it on a list. */
record CaseCard(
        SubjectId id,
        String number,
        String name,
        String employer,
        String what,
        String status,
        List<SummaryRow> summary,
        List<Files> files) {

    /** How many required materials are not there. */
    public long getMissing() {
        return files.stream().filter(Files::isMissing).count();
    }

    /** One line of the checklist of materials with the files brought for it. */
    record Files(String label, String rule, boolean required, List<Material> materials) {
        public boolean isMissing() {
            return required && materials.isEmpty();
        }
    }
}
