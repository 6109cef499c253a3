package org.jiangheng.portal.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.panel.Findings;
import org.jiangheng.panel.PanelDesk;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.InPlace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One candidate before one expert: materials beside the score sheet of the part being scored (DR-59 to DR-61, DR-72). */
@Controller
@RequestMapping("/portal/sessions/{id}/candidates/{dossier}")
class SheetPage {

    private static final String PAGE = "portal/review/sheet";

    private final ReviewAccess access;
    private final ReviewSessions sessions;
    private final PanelDesk desk;
    private final PanelCases candidates;
    private final Materials materials;
    private final Journal journal;
    private final InPlace inPlace;

    SheetPage(
            ReviewAccess access,
            ReviewSessions sessions,
            PanelDesk desk,
            PanelCases candidates,
            Materials materials,
            Journal journal,
            InPlace inPlace) {
        this.access = access;
        this.sessions = sessions;
        this.desk = desk;
        this.candidates = candidates;
        this.materials = materials;
        this.journal = journal;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, @PathVariable SubjectId dossier, Actor actor, Model model) {
        access.sessionWith(id, dossier, actor);
        var form = access.part(id, actor)
                .flatMap(part -> desk.sheet(id, dossier, actor.account(), part))
                .map(SheetForm::kept)
                .orElse(SheetForm.empty());
        return page(id, dossier, form, actor, model);
    }

    /** Keeps the sheet and goes on to the next candidate who still needs one. */
    @PostMapping
    String save(
            @PathVariable SubjectId id,
            @PathVariable SubjectId dossier,
            @RequestParam Part part,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        access.sessionWith(id, dossier, actor);
        var items = sessions.items(id, part);
        var form = SheetForm.typed(typed, items);
        try {
            sessions.score(id, dossier, actor.account(), part, form.sheet(part, items));
            return "redirect:" + next(id, part, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(id, dossier, form, actor, model);
        }
    }

    /** The expert keeps out for the candidate from now on (XC-33). */
    @PostMapping("/recusal")
    String recuse(
            @PathVariable SubjectId id,
            @PathVariable SubjectId dossier,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        access.sessionWith(id, dossier, actor);
        try {
            desk.recuse(id, dossier, reason, actor);
            return "redirect:/portal/sessions/" + id;
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            model.addAttribute("reason", reason);
            return page(id, dossier, SheetForm.empty(), actor, model);
        }
    }

    @GetMapping("/materials/{material}")
    ResponseEntity<byte[]> material(
            @PathVariable SubjectId id, @PathVariable SubjectId dossier, @PathVariable String material, Actor actor) {
        access.sessionWith(id, dossier, actor);
        var found = materials.of(dossier).stream()
                .filter(file -> file.id().equals(material))
                .findFirst()
                .orElseThrow(ReviewAccess::missing);
        journal.read(dossier, actor, "材料“" + found.fileName() + "”");
        return Downloads.attachment(found.fileName(), found.mediaType(), materials.content(material));
    }

    private String next(SubjectId id, Part part, Actor actor) {
        var session = "/portal/sessions/" + id;
        return desk.sheetsOwed(id, actor.account(), part).stream()
                .findFirst()
                .map(owed -> session + "/candidates/" + owed + "?saved")
                .orElse(session + "?saved");
    }

    private String page(SubjectId id, SubjectId dossier, SheetForm form, Actor actor, Model model) {
        var part = access.part(id, actor);
        var absence = desk.absence(id, dossier);
        var session = access.session(id, actor);
        model.addAttribute("meeting", session);
        model.addAttribute("card", candidates.full(dossier));
        model.addAttribute("place", session.candidates().indexOf(dossier) + 1);
        model.addAttribute("absence", absence.orElse(""));
        model.addAttribute(
                "part",
                part.filter(open -> open == Part.PERFORMANCE || absence.isEmpty())
                        .orElse(null));
        part.ifPresent(open -> model.addAttribute("items", sessions.items(id, open)));
        model.addAttribute("form", form);
        model.addAttribute("authenticities", Findings.Authenticity.values());
        model.addAttribute("benefits", Findings.Benefit.values());
        model.addAttribute("standings", Findings.Standing.values());
        for (var scored : Part.values()) {
            model.addAttribute(
                    scored.name().toLowerCase(Locale.ROOT),
                    desk.sheet(id, dossier, actor.account(), scored).orElse(null));
        }
        return PAGE;
    }
}
