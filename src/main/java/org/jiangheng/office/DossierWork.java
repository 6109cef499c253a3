package org.jiangheng.office;

import java.util.List;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.material.Material;
import org.jiangheng.material.Materials;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Component;

/** What a member of staff has to do about a dossier now, and the files that belong to it (XC-26). */
@Component
class DossierWork {

    private final Tasks tasks;
    private final Programmes programmes;
    private final Materials materials;

    DossierWork(Tasks tasks, Programmes programmes, Materials materials) {
        this.tasks = tasks;
        this.programmes = programmes;
        this.materials = materials;
    }

    List<Piece> of(Dossier dossier, Actor actor) {
        var wanted = programmes.get(dossier.programme()).materials(dossier.id());
        var brought = materials.of(dossier.id());
        return tasks.about(dossier.id(), actor).stream()
                .map(task -> new Piece(
                        task,
                        wanted.stream()
                                .filter(each ->
                                        each.task().filter(task.key()::equals).isPresent())
                                .map(each -> new Wanted(each, of(brought, each)))
                                .toList()))
                .toList();
    }

    private static List<Material> of(List<Material> brought, MaterialRequirement wanted) {
        return brought.stream()
                .filter(file -> file.requirement().equals(wanted.code()))
                .toList();
    }

    /** An open task of the reader's, where it is worked on, and what is to be brought for it. */
    record Piece(Tasks.Task task, List<Wanted> wanted) {

        public String page() {
            return task.page()
                    .filter(page -> !page.startsWith("/office/dossiers/"))
                    .orElse("/camunda/app/tasklist/default/#/?task=" + task.id());
        }
    }

    /** A line of the checklist with its files. */
    record Wanted(MaterialRequirement line, List<Material> files) {

        public String accept() {
            return line.image() ? "image/jpeg,image/png" : ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";
        }
    }
}
