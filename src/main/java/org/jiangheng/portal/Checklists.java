package org.jiangheng.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.material.Material;
import org.jiangheng.material.Materials;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** The checklist of materials with the files that are there (DR-42 … DR-47). */
@Component
class Checklists {

    private final Materials materials;
    private final Programmes programmes;

    Checklists(Materials materials, Programmes programmes) {
        this.materials = materials;
        this.programmes = programmes;
    }

    /** What the applicant brings with the application. */
    List<ChecklistLine> ofApplicant(Dossier dossier) {
        return lines(
                dossier, wanted -> wanted.by() == By.APPLICANT && wanted.task().isEmpty());
    }

    /** What is uploaded in a user task. */
    List<ChecklistLine> ofTask(Dossier dossier, String task) {
        return lines(dossier, wanted -> wanted.task().equals(Optional.of(task)));
    }

    /** Every line that has a file. */
    List<ChecklistLine> present(Dossier dossier) {
        return lines(dossier, wanted -> true).stream()
                .filter(line -> !line.files().isEmpty())
                .toList();
    }

    private List<ChecklistLine> lines(Dossier dossier, Predicate<MaterialRequirement> wanted) {
        var files = materials.of(dossier.id());
        return programmes.get(dossier.programme()).materials(dossier.id()).stream()
                .filter(wanted)
                .map(line -> new ChecklistLine(line, of(files, line.code())))
                .toList();
    }

    private static List<Material> of(List<Material> files, String requirement) {
        return files.stream()
                .filter(file -> file.requirement().equals(requirement))
                .toList();
    }
}
