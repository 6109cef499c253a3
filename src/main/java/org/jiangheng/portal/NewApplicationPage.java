package org.jiangheng.portal;

import java.util.List;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Holder;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which programme and batch to apply in; confirming opens the case (DR-02, DR-14). */
@Controller
class NewApplicationPage {

    private final Applying applying;
    private final Texts texts;

    NewApplicationPage(Applying applying, Texts texts) {
        this.applying = applying;
        this.texts = texts;
    }

    @GetMapping("/portal/applications/new")
    String choose(@RequestParam Optional<String> batch, Model model, Actor actor) {
        return show(batch, model, actor);
    }

    @PostMapping("/portal/applications/new")
    String open(@RequestParam SubjectId batch, Model model, Actor actor) {
        try {
            return "redirect:/portal/applications/" + applying.open(batch, actor);
        } catch (RuleViolated refused) {
            model.addAttribute("refusal", texts.of(refused));
            FillingView.refuse();
            return show(Optional.of(batch.value()), model, actor);
        }
    }

    private String show(Optional<String> batch, Model model, Actor actor) {
        var own = applying.cases(actor);
        model.addAttribute(
                "stands",
                applying.person(actor).isPresent()
                        || applying.organisation(actor).isPresent());
        model.addAttribute(
                "choices",
                applying.choices(actor).stream()
                        .map(choice -> new Choice(
                                choice,
                                batch.filter(choice.batch().id().value()::equals)
                                        .isPresent(),
                                applying.holderName(choice, actor),
                                existing(choice, own)))
                        .toList());
        return "portal/new";
    }

    /** Once an own case is open a person goes on with it (DR-14); an organisation may open more, and goes on with a draft. */
    private static Optional<Dossier> existing(OpenBatches.OpenBatch choice, List<Dossier> own) {
        return own.stream()
                .filter(dossier -> dossier.batch().equals(choice.batch().id()))
                .filter(dossier -> choice.holder() == Holder.PERSON
                        ? !dossier.status().isClosed()
                        : dossier.status() == DossierStatus.DRAFT)
                .findFirst();
    }

    /**
     * @param holder name of whom the application would be of
     * @param existing the reader's own case to go on with
     */
    record Choice(OpenBatches.OpenBatch open, boolean chosen, Optional<String> holder, Optional<Dossier> existing) {

        /** Whether a new one may be opened here. */
        public boolean isOffered() {
            return holder.isPresent() && (existing.isEmpty() || open.holder() == Holder.ORGANISATION);
        }
    }
}
