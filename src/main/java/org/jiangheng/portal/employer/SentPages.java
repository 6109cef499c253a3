package org.jiangheng.portal.employer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.payment.Order;
import org.jiangheng.payment.Payments;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A sent list: what the formal check found, what is to be paid and how (DR-57, DR-78, DR-80). */
@Controller
class SentPages {

    private final Candidates candidates;
    private final CandidateBatches byBatch;
    private final Submissions submissions;
    private final Payments payments;
    private final Papers papers;
    private final Batches batches;

    SentPages(
            Candidates candidates,
            CandidateBatches byBatch,
            Submissions submissions,
            Payments payments,
            Papers papers,
            Batches batches) {
        this.candidates = candidates;
        this.byBatch = byBatch;
        this.submissions = submissions;
        this.payments = payments;
        this.papers = papers;
        this.batches = batches;
    }

    @GetMapping("/portal/employer/submissions/{id}")
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var submission = own(id, actor);
        var lines = submission.items().stream().map(this::line).toList();
        var orders = payments.ofSubmission(id);
        model.addAttribute("submission", submission);
        model.addAttribute("programme", batches.get(submission.batch()).programme());
        model.addAttribute("round", byBatch.title(batches.get(submission.batch())));
        model.addAttribute("lines", lines);
        model.addAttribute("papers", papers.of(id));
        model.addAttribute("orders", orders);
        model.addAttribute("total", yuan(orders));
        model.addAttribute(
                "owed", yuan(orders.stream().filter(order -> !order.isPaid()).toList()));
        model.addAttribute("step", step(lines, orders));
        return "portal/employer/sent";
    }

    @GetMapping("/portal/employer/submissions/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        own(id, actor);
        var found = papers.of(id).stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(Candidates::missing);
        var file = ContentDisposition.inline()
                .filename(found.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(papers.bytes(paper));
    }

    private Submission own(SubjectId id, Actor actor) {
        var organisation = candidates.organisationOf(actor).id();
        return submissions
                .find(id)
                .filter(submission -> submission.organisation().equals(organisation))
                .orElseThrow(Candidates::missing);
    }

    private Line line(Submission.Item item) {
        var candidate = candidates.of(item.dossier());
        var told = candidate.status() != DossierStatus.SENT;
        return new Line(
                candidate,
                told ? item.accepted() : Optional.empty(),
                told ? item.reason() : "",
                payments.of(item.dossier()));
    }

    private static int yuan(List<Order> orders) {
        return orders.stream().mapToInt(Order::yuan).sum();
    }

    /** 1 formal check, 2 fee, 3 review. */
    private static int step(List<Line> lines, List<Order> orders) {
        if (lines.stream().anyMatch(line -> line.accepted().isEmpty())) {
            return 1;
        }
        return orders.stream().allMatch(Order::isPaid) ? 3 : 2;
    }

    /**
     * One applicant of the list. The finding shows only once the check is concluded: until then it may still change (DR-57).
     */
    record Line(Candidate candidate, Optional<Boolean> accepted, String reason, Optional<Order> order) {}
}
