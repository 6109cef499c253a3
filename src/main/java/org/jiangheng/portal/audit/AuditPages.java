package org.jiangheng.portal.audit;

import java.util.Comparator;
import java.util.List;
import org.jiangheng.audit.Mandate;
import org.jiangheng.audit.Mandates;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's mandates, and the cases of a batch (XC-29). */
@Controller
class AuditPages {

    private final AuditAccess access;
    private final Mandates mandates;
    private final Batches batches;
    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Journal journal;
    private final Time time;

    AuditPages(
            AuditAccess access,
            Mandates mandates,
            Batches batches,
            Dossiers dossiers,
            Organisations organisations,
            Programmes programmes,
            Journal journal,
            Time time) {
        this.access = access;
        this.mandates = mandates;
        this.batches = batches;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.programmes = programmes;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/portal/audit")
    String mandates(Actor actor, Model model) {
        model.addAttribute(
                "mandates", mandates.of(actor).stream().map(this::shown).toList());
        return "portal/audit/mandates";
    }

    @GetMapping("/portal/audit/{batch}")
    String batch(@PathVariable SubjectId batch, @RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        var mandate = access.require(batch, actor);
        journal.read(batch, actor, q.isBlank() ? "本批次的申报清单和参数（审计）" : "本批次的申报清单（审计，查找“" + q.strip() + "”）");
        model.addAttribute("mandate", mandate);
        model.addAttribute("batch", batches.get(batch));
        model.addAttribute("title", title(batches.get(batch)));
        model.addAttribute("q", q);
        model.addAttribute("cases", cases(batch, q.strip()));
        model.addAttribute("parameters", batches.parameters(batch).all());
        model.addAttribute("journal", journal.of(batch));
        return "portal/audit/batch";
    }

    private List<Case> cases(SubjectId batch, String q) {
        return dossiers.inBatch(batch).stream()
                .filter(dossier -> dossier.number().isPresent())
                .map(this::line)
                .filter(each -> q.isEmpty() || each.text().contains(q))
                .sorted(Comparator.comparing(Case::number))
                .toList();
    }

    private Case line(Dossier dossier) {
        return new Case(
                dossier.id(),
                dossier.number().orElse(""),
                dossier.holderName(),
                dossier.organisation().map(id -> organisations.get(id).name()).orElse(""),
                programmes.get(dossier.programme()).describe(dossier.id()),
                dossier.words().label());
    }

    private Shown shown(Mandate mandate) {
        var today = time.today();
        return new Shown(
                mandate, title(batches.get(mandate.batch())), mandate.stateOn(today), mandate.isInForceOn(today));
    }

    private String title(Batch batch) {
        return programmes.get(batch.programme()).title() + " " + batch.title();
    }

    /** A mandate as shown. */
    record Shown(Mandate mandate, String title, String state, boolean open) {}

    /** A case on the list. */
    record Case(SubjectId id, String number, String name, String employer, String what, String status) {

        String text() {
            return String.join(" ", number, name, employer, what, status);
        }
    }
}
