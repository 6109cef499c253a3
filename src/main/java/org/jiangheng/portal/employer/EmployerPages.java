package org.jiangheng.portal.employer;

import java.time.Instant;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.payment.Order;
import org.jiangheng.payment.Payments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The clerk's desk: who stands where, what is due, what to do next (DR-49, DR-52 to DR-56). */
@Controller
class EmployerPages {

    private final Candidates candidates;
    private final CandidateBatches byBatch;
    private final Submissions submissions;
    private final Payments payments;
    private final Batches batches;

    EmployerPages(
            Candidates candidates,
            CandidateBatches byBatch,
            Submissions submissions,
            Payments payments,
            Batches batches) {
        this.candidates = candidates;
        this.byBatch = byBatch;
        this.submissions = submissions;
        this.payments = payments;
        this.batches = batches;
    }

    @GetMapping("/portal/employer")
    String show(Actor actor, Model model) {
        var organisation = candidates.organisationOf(actor);
        var all = candidates.of(organisation, actor);
        var sent = submissions.ofOrganisation(organisation.id()).stream()
                .map(list -> new SentList(
                        list.id(),
                        list.number(),
                        byBatch.title(batches.get(list.batch())),
                        list.sent(),
                        list.items().size(),
                        owed(list.id())))
                .toList();
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "work", all.stream().filter(each -> each.task().isPresent()).toList());
        model.addAttribute("batches", byBatch.of(all));
        model.addAttribute("sent", sent);
        model.addAttribute(
                "owing", sent.stream().filter(list -> list.owed() > 0).toList());
        return "portal/employer/overview";
    }

    private int owed(SubjectId submission) {
        return payments.ofSubmission(submission).stream()
                .filter(order -> !order.isPaid())
                .map(Order::yuan)
                .reduce(0, Integer::sum);
    }

    /**
     * One list on the overview.
     *
     * @param owed yuan not yet confirmed as paid
     */
    record SentList(SubjectId id, String number, String batch, Instant sent, int size, int owed) {}
}
