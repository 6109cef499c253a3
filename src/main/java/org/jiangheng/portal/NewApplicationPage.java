package org.jiangheng.portal;

import java.util.List;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which programme and batch to apply in; confirming opens the case (DR-02, DR-14). */
@Controller
class NewApplicationPage {

    private final OpenBatches open;
    private final Dossiers dossiers;
    private final People people;
    private final Texts texts;

    NewApplicationPage(OpenBatches open, Dossiers dossiers, People people, Texts texts) {
        this.open = open;
        this.dossiers = dossiers;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/portal/applications/new")
    String choose(@RequestParam Optional<String> batch, Model model, Actor actor) {
        return show(batch, model, actor);
    }

    @PostMapping("/portal/applications/new")
    String open(@RequestParam SubjectId batch, Model model, Actor actor) {
        var person = people.ofAccount(actor.account()).map(Person::id).orElseThrow(Access::missing);
        try {
            var chosen = open.find(batch).orElseThrow(() -> new RuleViolated("portal.batchNotOpen"));
            return "redirect:/portal/applications/"
                    + dossiers.open(chosen.programme().code(), batch, person, actor);
        } catch (RuleViolated refused) {
            model.addAttribute("refusal", texts.of(refused));
            FillingView.refuse();
            return show(Optional.of(batch.value()), model, actor);
        }
    }

    private String show(Optional<String> batch, Model model, Actor actor) {
        var person = people.ofAccount(actor.account());
        var own = person.map(known -> dossiers.ofPerson(known.id())).orElse(List.of());
        model.addAttribute("person", person.orElse(null));
        model.addAttribute(
                "choices",
                open.all().stream()
                        .map(choice -> new Choice(
                                choice,
                                batch.filter(choice.batch().id().value()::equals)
                                        .isPresent(),
                                own.stream()
                                        .filter(dossier -> dossier.batch()
                                                        .equals(choice.batch().id())
                                                && !dossier.status().isClosed())
                                        .findFirst()))
                        .toList());
        return "portal/new";
    }

    /** @param existing the reader's own open case in the batch */
    record Choice(OpenBatches.OpenBatch open, boolean chosen, Optional<Dossier> existing) {}
}
