package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Visits;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.InPlace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** An inspection: filled in at the venue on a phone, read, signed by one inspector and then by another (CC-54 … CC-57). */
@Controller
@RequestMapping("/office/inspections/{id}")
class InspectionPage {

    private final Inspections inspections;
    private final Visits visits;
    private final InspectionUploads uploads;
    private final InspectionView view;
    private final InPlace inPlace;

    InspectionPage(
            Inspections inspections, Visits visits, InspectionUploads uploads, InspectionView view, InPlace inPlace) {
        this.inspections = inspections;
        this.visits = visits;
        this.uploads = uploads;
        this.view = view;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var inspection = require(id, actor);
        return view.isFilling(inspection, actor)
                ? view.fill(inspection, PostedSheet.of(view.last(inspection)), List.of(), actor, model)
                : view.read(inspection, false, actor, model);
    }

    /** Keeps what was typed, then the files; a refused file loses nothing of either. */
    @PostMapping
    String save(
            @PathVariable SubjectId id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Optional<List<MultipartFile>> photos,
            @RequestParam Optional<List<MultipartFile>> sheets,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var inspection = require(id, actor);
        try {
            visits.save(id, PostedSheet.of(inspection, typed), version, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return again(inspection, typed, actor, model);
        }
        var refusals = uploads.take(id, photos.orElse(List.of()), sheets.orElse(List.of()), action, actor);
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", String.join("\n", refusals));
            return again(inspection, typed, actor, model);
        }
        return action.equals("sign")
                ? check(inspection, actor, model, response)
                : "redirect:/office/inspections/" + id + "?saved" + (action.startsWith("remove:") ? "#photos" : "");
    }

    private String again(Inspection inspection, Map<String, String> typed, Actor actor, Model model) {
        return view.isFilling(inspection, actor)
                ? view.fill(inspection, PostedSheet.of(inspection, typed), List.of(), actor, model)
                : view.read(inspection, false, actor, model);
    }

    private String check(Inspection inspection, Actor actor, Model model, HttpServletResponse response) {
        var problems = visits.problems(inspection.id());
        if (problems.isEmpty()) {
            return "redirect:/office/inspections/" + inspection.id() + "/sign";
        }
        inPlace.show(new RuleViolated("inspection.incomplete", problems.size()), model, response);
        return view.fill(inspection, PostedSheet.of(view.last(inspection)), problems, actor, model);
    }

    /** The same for a script. */
    @PostMapping(headers = "X-Requested-With=autosave")
    @ResponseBody
    Map<String, Object> autosave(
            @PathVariable SubjectId id,
            @RequestParam Map<String, String> typed,
            @RequestParam int version,
            Actor actor) {
        var inspection = require(id, actor);
        int saved = visits.save(id, PostedSheet.of(inspection, typed), version, actor);
        return Map.of("version", saved, "hidden", List.of());
    }

    /** The whole record once more, before the first inspector signs it. */
    @GetMapping("/sign")
    String beforeSigning(@PathVariable SubjectId id, Actor actor, Model model) {
        var inspection = require(id, actor);
        return view.isFilling(inspection, actor) && visits.problems(id).isEmpty()
                ? view.read(inspection, true, actor, model)
                : "redirect:/office/inspections/" + id;
    }

    @PostMapping("/sign")
    String sign(@PathVariable SubjectId id, Actor actor, Model model, HttpServletResponse response) {
        return act(id, true, actor, model, response, () -> visits.sign(id, actor));
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable SubjectId id, Actor actor, Model model, HttpServletResponse response) {
        return act(id, false, actor, model, response, () -> visits.confirm(id, actor));
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typedReason", reason);
        return act(id, false, actor, model, response, () -> visits.reopen(id, reason, actor));
    }

    private String act(
            SubjectId id, boolean signing, Actor actor, Model model, HttpServletResponse response, Runnable act) {
        require(id, actor);
        try {
            act.run();
            return "redirect:/office/inspections/" + id;
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            var now = require(id, actor);
            return view.read(now, signing && view.isFilling(now, actor), actor, model);
        }
    }

    private Inspection require(SubjectId id, Actor actor) {
        return inspections.find(id).filter(found -> found.isReadableBy(actor)).orElseThrow(OfficeAccess::missing);
    }
}
