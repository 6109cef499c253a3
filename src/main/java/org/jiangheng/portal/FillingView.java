package org.jiangheng.portal;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts a step of an application on the page, with what there is to know around it. */
@Component
class FillingView {

    private final Dossiers dossiers;
    private final Batches batches;
    private final Programmes programmes;
    private final Journal journal;
    private final Checklists checklists;

    FillingView(Dossiers dossiers, Batches batches, Programmes programmes, Journal journal, Checklists checklists) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.programmes = programmes;
        this.journal = journal;
        this.checklists = checklists;
    }

    /** @param checked whether what is wrong is said beside the fields */
    String show(Filling filling, Section section, boolean checked, Model model) {
        var dossier = filling.dossier();
        var programme = programmes.get(dossier.programme());
        var batch = batches.get(dossier.batch());
        model.addAttribute("filling", filling);
        model.addAttribute("section", section);
        model.addAttribute("view", filling.view(section, checked));
        model.addAttribute("checked", checked);
        model.addAttribute("programme", programme);
        model.addAttribute("batch", batch);
        model.addAttribute("stage", stage(dossier, programme.stages().get(0).code()));
        model.addAttribute("returned", reasonOfReturn(filling));
        model.addAttribute("correctBy", correctBy(filling));
        model.addAttribute("saved", dossiers.draft(dossier.id()).saved());
        if (!section.isForm()) {
            model.addAttribute("checklist", checklists.ofApplicant(dossier));
            model.addAttribute("papers", programme.papers(dossier.id()));
        }
        return "portal/fill";
    }

    /** The page again, with status 422; nothing typed is lost. */
    String refused(Filling filling, Section section, boolean checked, Model model) {
        refuse();
        return show(filling, section, checked, model);
    }

    /** Marks the running answer as a refusal. */
    static void refuse() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            request.getResponse().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }

    /** The stage whose end cuts the filling off: the first one, for corrections the one the case stands in (XC-15). */
    private org.jiangheng.batch.Stage stage(Dossier dossier, String first) {
        var stands =
                dossier.status() == DossierStatus.RETURNED ? dossier.words().stage() : first;
        return batches.get(dossier.batch()).stage(stands);
    }

    private static Optional<Instant> correctBy(Filling filling) {
        return Optional.ofNullable(filling.shown().get("correctBy"))
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    /** As the task says; else as the journal says. */
    private Optional<String> reasonOfReturn(Filling filling) {
        if (filling.dossier().status() != DossierStatus.RETURNED) {
            return Optional.empty();
        }
        return Optional.ofNullable(filling.shown().get("reason"))
                .map(Object::toString)
                .filter(reason -> !reason.isBlank())
                .or(() -> journal.of(filling.dossier().id()).stream()
                        .filter(entry -> entry.event().equals("returned"))
                        .reduce((earlier, later) -> later)
                        .map(Journal.Entry::sentence));
    }
}
