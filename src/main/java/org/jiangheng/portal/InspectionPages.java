package org.jiangheng.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.InspectionFiles;
import org.jiangheng.inspection.InspectionStatus;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Rectifications;
import org.jiangheng.inspection.Search;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Units;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.InPlace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What inspectors found, for those who answer for it: read after the conclusion, rectified with text and files (CC-57, CC-X7). */
@Controller
class InspectionPages {

    private static final String REMOVE = "remove:";

    private final Inspections inspections;
    private final Rectifications rectifications;
    private final InspectionFiles files;
    private final Papers papers;
    private final Units units;
    private final InPlace inPlace;

    InspectionPages(
            Inspections inspections,
            Rectifications rectifications,
            InspectionFiles files,
            Papers papers,
            Units units,
            InPlace inPlace) {
        this.inspections = inspections;
        this.rectifications = rectifications;
        this.files = files;
        this.papers = papers;
        this.units = units;
        this.inPlace = inPlace;
    }

    @GetMapping("/portal/inspections")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String state,
            Actor actor,
            Model model) {
        var search = new Search(q, !state.equals("closed"), Search.Order.DAY);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("found", inspections.answered(actor, search));
        return "portal/inspections";
    }

    @GetMapping("/portal/inspections/{id}")
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        return show(require(id, actor), model);
    }

    /** Keeps the text, then the files; with {@code submit} the whole is shown once more before it is reported. */
    @PostMapping("/portal/inspections/{id}")
    String save(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Optional<List<MultipartFile>> proofs,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(id, actor);
        try {
            rectifications.keep(id, text, actor);
            for (var proof : proofs.orElse(List.of())) {
                attach(id, proof, actor);
            }
            if (action.startsWith(REMOVE)) {
                rectifications.detach(id, action.substring(REMOVE.length()), actor);
            }
            if (action.equals("submit") && text.isBlank()) {
                throw new RuleViolated("inspection.rectificationMissing");
            }
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            model.addAttribute("typed", text);
            return show(require(id, actor), model);
        }
        return "redirect:/portal/inspections/" + id + (action.equals("submit") ? "?report" : "?saved") + "#rectify";
    }

    private void attach(SubjectId id, MultipartFile proof, Actor actor) throws IOException {
        var name = MaterialPages.name(proof);
        if (!proof.isEmpty() || !name.isEmpty()) {
            rectifications.attach(id, name, proof.getBytes(), actor);
        }
    }

    @PostMapping("/portal/inspections/{id}/report")
    String report(@PathVariable SubjectId id, Actor actor, Model model, HttpServletResponse response) {
        require(id, actor);
        try {
            rectifications.submit(id, actor);
            return "redirect:/portal/inspections/" + id + "?reported";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(require(id, actor), model);
        }
    }

    @GetMapping("/portal/inspections/{id}/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable SubjectId id,
            @PathVariable String file,
            @RequestParam(defaultValue = "false") boolean small,
            Actor actor) {
        require(id, actor);
        var found = files.findConcluded(id, file).orElseThrow(Access::missing);
        return found.isPicture()
                ? Downloads.picture(found.name(), found.mediaType(), small ? files.small(found) : files.content(found))
                : Downloads.attachment(found.name(), found.mediaType(), files.content(found));
    }

    @GetMapping("/portal/inspections/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        require(id, actor);
        var found = papers.find(paper).filter(each -> each.subject().equals(id)).orElseThrow(Access::missing);
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }

    private String show(Inspection inspection, Model model) {
        var visits = inspections.visits(inspection.id()).stream()
                .filter(visit -> visit.round().isConcluded())
                .toList();
        model.addAttribute("inspection", inspection);
        model.addAttribute("unit", units.label(inspection.inspectors()));
        model.addAttribute("subject", inspections.describe(inspection.about()).orElse(null));
        model.addAttribute("visits", visits);
        model.addAttribute("visit", visits.get(0));
        model.addAttribute("rectifying", inspection.status() == InspectionStatus.RECTIFYING);
        model.addAttribute("papers", papers.of(inspection.id()));
        model.addAttribute("base", "/portal/inspections/" + inspection.id());
        return "portal/inspection";
    }

    /** Before the first conclusion there is nothing to answer for: looks like what is not there (XC-29). */
    private Inspection require(SubjectId id, Actor actor) {
        return Optional.of(id)
                .flatMap(inspections::find)
                .filter(found ->
                        found.isResponsible(actor) && found.conclusion().isPresent())
                .orElseThrow(Access::missing);
    }
}
