package org.jiangheng.portal.employer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 统一报送: choose, read the list once more, send it in one go (DR-49, DR-56). */
@Controller
class SubmissionPages {

    private static final String NEW = "/portal/employer/submissions/new";

    private final Candidates candidates;
    private final CandidateBatches byBatch;
    private final Submissions submissions;
    private final Batches batches;
    private final Texts texts;

    SubmissionPages(
            Candidates candidates, CandidateBatches byBatch, Submissions submissions, Batches batches, Texts texts) {
        this.candidates = candidates;
        this.byBatch = byBatch;
        this.submissions = submissions;
        this.batches = batches;
        this.texts = texts;
    }

    @GetMapping(NEW)
    String choose(Actor actor, Model model) {
        var organisation = candidates.organisationOf(actor);
        model.addAttribute("organisation", organisation);
        model.addAttribute("batches", byBatch.of(candidates.ready(organisation)));
        return "portal/employer/choose";
    }

    /** The chosen list as it would be sent. */
    @PostMapping("/portal/employer/submissions/check")
    String check(
            @RequestParam SubjectId batch,
            @RequestParam(name = "dossier", defaultValue = "") List<SubjectId> chosen,
            Actor actor,
            Model model) {
        if (chosen.isEmpty()) {
            model.addAttribute("refusal", texts.of("dossier.submissionEmpty"));
            return choose(actor, model);
        }
        var organisation = candidates.organisationOf(actor);
        model.addAttribute("organisation", organisation);
        model.addAttribute("batch", batches.get(batch));
        model.addAttribute("round", byBatch.title(batches.get(batch)));
        model.addAttribute("until", submissions.stage(batch).until());
        model.addAttribute(
                "chosen",
                candidates.ready(organisation).stream()
                        .filter(each -> chosen.contains(each.id()))
                        .toList());
        return "portal/employer/check";
    }

    @PostMapping("/portal/employer/submissions")
    String send(
            @RequestParam SubjectId batch,
            @RequestParam(name = "dossier", defaultValue = "") List<SubjectId> chosen,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            var organisation = candidates.organisationOf(actor);
            return "redirect:/portal/employer/submissions/" + submissions.send(batch, organisation.id(), chosen, actor);
        } catch (RuleViolated refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", texts.of(refusal));
            return choose(actor, model);
        }
    }
}
