package org.jiangheng.portal;

import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a task on the page, beside the case it is about. */
@Component
class TaskView {

    private final Dossiers dossiers;
    private final Batches batches;
    private final Programmes programmes;
    private final Checklists checklists;
    private final FollowingView following;

    TaskView(
            Dossiers dossiers, Batches batches, Programmes programmes, Checklists checklists, FollowingView following) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.programmes = programmes;
        this.checklists = checklists;
        this.following = following;
    }

    /** The page of a task that is not worked on in its form: its own one, or the application to fill in. */
    Optional<String> elsewhere(Task task) {
        return task.page()
                .or(() -> dossiers.find(task.subject())
                        .filter(dossier -> programmes
                                .get(dossier.programme())
                                .applicationForm()
                                .equals(task.form()))
                        .map(dossier -> "/portal/applications/" + dossier.id()));
    }

    String show(Task task, Model model) {
        model.addAttribute("task", task);
        dossiers.find(task.subject()).ifPresent(dossier -> {
            following.about(dossier, model);
            model.addAttribute(
                    "until", StageRow.end(batches.get(dossier.batch()), dossier).orElse(null));
            model.addAttribute("checklist", checklists.ofTask(dossier, task.key()));
        });
        return "portal/task";
    }
}
