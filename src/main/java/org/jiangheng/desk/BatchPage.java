package org.jiangheng.desk;

import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Deadlines;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.Timers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One batch: stages, cases, running deadlines, and the parameters it runs by (XC-01). */
@Controller
class BatchPage {

    private final BatchViews views;
    private final Batches batches;
    private final Timers timers;
    private final Tasks tasks;
    private final Journal journal;
    private final BatchDraftPages drafts;
    private final Deadlines deadlines;

    BatchPage(
            BatchViews views,
            Batches batches,
            Timers timers,
            Tasks tasks,
            Journal journal,
            BatchDraftPages drafts,
            Deadlines deadlines) {
        this.views = views;
        this.batches = batches;
        this.timers = timers;
        this.tasks = tasks;
        this.journal = journal;
        this.drafts = drafts;
        this.deadlines = deadlines;
    }

    @GetMapping("/desk/batches/{id}")
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var found = views.find(id);
        if (found.isEmpty()) {
            return drafts.show(id, actor, model);
        }
        var batch = found.get();
        model.addAttribute("batch", batch);
        model.addAttribute("parameters", batches.parameters(id).all());
        model.addAttribute("timers", timers.of(id));
        model.addAttribute("mine", tasks.about(id, actor));
        model.addAttribute("journal", journal.of(id));
        model.addAttribute("moves", deadlines.inForce(id));
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        return "desk/batch";
    }
}
