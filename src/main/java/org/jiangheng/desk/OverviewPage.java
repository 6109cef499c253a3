package org.jiangheng.desk;

import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.mail.Mails;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.OpenWork;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everything stands: batches, open work, and for administrators what got stuck. */
@Controller
class OverviewPage {

    private final BatchViews batches;
    private final OpenWork work;
    private final Tasks tasks;
    private final Jobs jobs;
    private final Mails mails;
    private final WorkingDays workingDays;
    private final Subjects subjects;
    private final Proposals proposals;
    private final Time time;

    OverviewPage(
            BatchViews batches,
            OpenWork work,
            Tasks tasks,
            Jobs jobs,
            Mails mails,
            WorkingDays workingDays,
            Subjects subjects,
            Proposals proposals,
            Time time) {
        this.batches = batches;
        this.work = work;
        this.tasks = tasks;
        this.jobs = jobs;
        this.mails = mails;
        this.workingDays = workingDays;
        this.subjects = subjects;
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
        model.addAttribute("failures", administrator ? failures() : List.of());
        model.addAttribute("undeliverable", administrator ? mails.undeliverable() : 0);
        model.addAttribute("missingYear", missingYear(administrator).orElse(null));
        return "desk/overview";
    }

    /** Another round of attempts for a step that failed. */
    @PostMapping("/desk/jobs/{job}/retry")
    String retry(@PathVariable String job, RedirectAttributes redirect) {
        jobs.failures().stream()
                .filter(failure -> failure.job().equals(job))
                .findFirst()
                .ifPresent(failure -> jobs.retry(failure.job()));
        redirect.addFlashAttribute("retried", true);
        return "redirect:/desk";
    }

    private List<Subjects.Named<Jobs.Failure>> failures() {
        return jobs.failures().stream()
                .map(failure -> new Subjects.Named<>(failure, failure.subject().flatMap(subjects::place)))
                .toList();
    }

    private Optional<Integer> missingYear(boolean administrator) {
        return administrator ? workingDays.missingYear(time.today()) : Optional.empty();
    }
}
