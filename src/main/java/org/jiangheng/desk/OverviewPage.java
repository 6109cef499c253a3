package org.jiangheng.desk;

import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.mail.Mails;
import org.jiangheng.workflow.Incidents;
import org.jiangheng.workflow.OpenWork;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everything stands: batches, open work, and for administrators what got stuck. */
@Controller
class OverviewPage {

    private final BatchViews batches;
    private final OpenWork work;
    private final Tasks tasks;
    private final Incidents incidents;
    private final Mails mails;
    private final WorkingDays workingDays;
    private final Proposals proposals;
    private final Time time;

    OverviewPage(
            BatchViews batches,
            OpenWork work,
            Tasks tasks,
            Incidents incidents,
            Mails mails,
            WorkingDays workingDays,
            Proposals proposals,
            Time time) {
        this.batches = batches;
        this.work = work;
        this.tasks = tasks;
        this.incidents = incidents;
        this.mails = mails;
        this.workingDays = workingDays;
        this.proposals = proposals;
        this.time = time;
    }

    @GetMapping("/desk")
    String show(Actor actor, Model model) {
        boolean administrator = actor.hasRole(Roles.ADMINISTRATOR);
        model.addAttribute("administrator", administrator);
        model.addAttribute("mine", tasks.of(actor));
        model.addAttribute("proposals", proposals.of(actor));
        model.addAttribute("batches", batches.all());
        model.addAttribute("work", work.lines());
        model.addAttribute("failures", administrator ? incidents.all().size() : 0);
        model.addAttribute("undeliverable", administrator ? mails.undeliverable() : 0);
        model.addAttribute("missingYear", missingYear(administrator).orElse(null));
        return "desk/overview";
    }

    private Optional<Integer> missingYear(boolean administrator) {
        return administrator ? workingDays.missingYear(time.today()) : Optional.empty();
    }
}
