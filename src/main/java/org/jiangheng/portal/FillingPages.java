package org.jiangheng.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.Texts;
import org.jiangheng.web.forms.FormView;
import org.jiangheng.web.forms.PostedAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Saves what an applicant types, step by step, and sends it (DR-48, XC-03). */
@Controller
class FillingPages {

    private static final String AUTOSAVE = "X-Requested-With=autosave";

    private final Access access;
    private final Fillings fillings;
    private final FillingView page;
    private final Texts texts;

    FillingPages(Access access, Fillings fillings, FillingView page, Texts texts) {
        this.access = access;
        this.fillings = fillings;
        this.page = page;
        this.texts = texts;
    }

    /** Saves the step and goes on; a stale draft keeps what was typed on the page. */
    @PostMapping("/portal/applications/{id}/draft")
    String save(
            @PathVariable SubjectId id,
            @RequestParam String part,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request,
            Model model,
            Actor actor) {
        var dossier = editable(id, actor);
        var typed = typed(fillings.of(dossier, actor), part, request);
        try {
            fillings.save(dossier, typed, version);
        } catch (RuleViolated refused) {
            var filling = fillings.with(dossier, typed, actor);
            model.addAttribute("refusal", texts.of(refused));
            return page.refused(filling, filling.section(Optional.of(part)), false, model);
        }
        return next(fillings.of(dossier, actor), part, action, model);
    }

    private String next(Filling filling, String part, String action, Model model) {
        var section = filling.section(Optional.of(part));
        var address = "redirect:/portal/applications/" + filling.dossier().id() + "?part=";
        if (action.equals("next") && !filling.problemsOf(section).isEmpty()) {
            return page.refused(filling, section, true, model);
        }
        if (action.equals("next")) {
            return address + filling.after(section).orElse(section).code();
        }
        return action.startsWith("go:") ? address + action.substring(3) : address + part + anchor(filling, action);
    }

    private static String anchor(Filling filling, String action) {
        var words = action.split(":");
        if (!words[0].equals("add") || words.length < 2) {
            return words.length > 1 ? "#f-" + words[1] : "";
        }
        var rows = filling.answers().get(words[1]) instanceof List<?> many ? many.size() : 1;
        return "#f-" + words[1] + "-" + (rows - 1) + "-row";
    }

    /** The same for a script: the new version, and which fields the answers hide. */
    @PostMapping(path = "/portal/applications/{id}/draft", headers = AUTOSAVE)
    @ResponseBody
    Map<String, Object> autosave(
            @PathVariable SubjectId id,
            @RequestParam String part,
            @RequestParam int version,
            HttpServletRequest request,
            Actor actor) {
        var dossier = editable(id, actor);
        var saved = fillings.save(dossier, typed(fillings.of(dossier, actor), part, request), version);
        var filling = fillings.of(dossier, actor);
        return Map.of("version", saved, "hidden", hidden(filling.view(filling.section(Optional.of(part)), false)));
    }

    static List<String> hidden(FormView view) {
        return view.parts().stream()
                .flatMap(part -> part.all())
                .filter(part -> part.hidden())
                .map(part -> part.id() + "-part")
                .toList();
    }

    /** Sends the application: everything is checked again, and whatever is wrong is said beside its field. */
    @PostMapping("/portal/applications/{id}/submit")
    String submit(
            @PathVariable SubjectId id,
            @RequestParam int version,
            HttpServletRequest request,
            Model model,
            Actor actor) {
        var dossier = editable(id, actor);
        var review = Optional.of(Section.REVIEW);
        var typed = typed(fillings.of(dossier, actor), Section.REVIEW, request);
        try {
            fillings.save(dossier, typed, version);
            var filling = fillings.of(dossier, actor);
            if (!filling.problems().isEmpty() || !filling.missing().isEmpty()) {
                return page.refused(filling, filling.section(review), true, model);
            }
            fillings.submit(filling, actor);
        } catch (RuleViolated refused) {
            var filling = fillings.with(dossier, typed, actor);
            model.addAttribute("refusal", texts.of(refused));
            return page.refused(filling, filling.section(review), true, model);
        }
        return "redirect:/portal/applications/" + id + "/receipt";
    }

    private static Map<String, Object> typed(Filling filling, String part, HttpServletRequest request) {
        var section = filling.section(Optional.of(part));
        return PostedAnswers.of(section.components(), request.getParameterMap(), filling.shown());
    }

    private Dossier editable(SubjectId id, Actor actor) {
        var dossier = access.own(id, actor);
        if (!dossier.isEditable()) {
            throw new RuleViolated("dossier.notEditable", dossier.words().label());
        }
        return dossier;
    }
}
