package org.jiangheng.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.People;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Holder;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.registration.EmployerInvitations;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Own work: what waits for the reader, and how the own cases stand. */
@Controller("portalHome")
class HomePage {

    private final Tasks tasks;
    private final Dossiers dossiers;
    private final Batches batches;
    private final Programmes programmes;
    private final Applying applying;
    private final EmployerInvitations invitations;
    private final People people;
    private final Certificates certificates;

    HomePage(
            Tasks tasks,
            Dossiers dossiers,
            Batches batches,
            Programmes programmes,
            Applying applying,
            EmployerInvitations invitations,
            People people,
            Certificates certificates) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.batches = batches;
        this.programmes = programmes;
        this.applying = applying;
        this.invitations = invitations;
        this.people = people;
        this.certificates = certificates;
    }

    @GetMapping("/portal")
    String show(Model model, Actor actor) {
        var cases = applying.cases(actor);
        model.addAttribute("tasks", tasks.of(actor).stream().map(this::work).toList());
        model.addAttribute("cases", cases.stream().map(this::row).toList());
        model.addAttribute("isApplicant", actor.hasRole(Roles.APPLICANT));
        model.addAttribute("isEmployer", actor.hasRole(Roles.EMPLOYER));
        model.addAttribute("isExpert", actor.hasRole(Roles.EXPERT));
        model.addAttribute("certificates", held(actor));
        model.addAttribute("open", openWithout(cases, actor));
        return "portal/home";
    }

    /** The own certificates, also those made for a list by the confirmed identity number (XC-36). */
    private List<Certificate> held(Actor actor) {
        return people.ofAccount(actor.account())
                .map(person -> certificates.ofPerson(person.id()))
                .orElse(List.of());
    }

    /** The batches one may still apply in: a person once, an organisation again and again. */
    private List<OpenBatches.OpenBatch> openWithout(List<Dossier> cases, Actor actor) {
        return applying.choices(actor).stream()
                .filter(choice -> choice.holder() == Holder.ORGANISATION
                        || cases.stream()
                                .noneMatch(
                                        own -> own.batch().equals(choice.batch().id())
                                                && !own.status().isClosed()))
                .toList();
    }

    private Work work(Task task) {
        var dossier = dossiers.find(task.subject());
        return new Work(
                task,
                task.page().orElse("/portal/tasks/" + task.id()),
                dossier.filter(Dossier::isEditable).map(this::title).orElse(task.caption()),
                task.due()
                        .or(() -> dossier.map(Dossier::batch)
                                .map(batches::get)
                                .flatMap(batch -> StageRow.end(batch, dossier.get()))));
    }

    private String title(Dossier dossier) {
        return programmes.get(dossier.programme()).title() + " · "
                + batches.get(dossier.batch()).title();
    }

    private Case row(Dossier dossier) {
        var batch = batches.get(dossier.batch());
        var programme = programmes.get(dossier.programme());
        return new Case(
                dossier,
                programme.title(),
                batch.title(),
                dossier.number().isPresent() ? programme.describe(dossier.id()) : "",
                StageRow.of(batch, dossier),
                outlook(dossier));
    }

    private String outlook(Dossier dossier) {
        var waits = dossier.status() == DossierStatus.SUBMITTED
                && invitations.waiting(dossier.id()).isPresent();
        return waits ? FollowingView.UNREGISTERED : dossier.words().outlook();
    }

    /** An open task, the page where it is worked on, what it is about, and until when. */
    record Work(Task task, String page, String about, Optional<Instant> due) {}

    /** An own case in the list. */
    record Case(Dossier dossier, String title, String batch, String described, List<StageRow> stages, String outlook) {

        /** The stage the case stands in, while it is open. */
        public Optional<StageRow> current() {
            return stages.stream()
                    .filter(row -> row.state() == StageRow.State.CURRENT)
                    .findFirst();
        }
    }
}
