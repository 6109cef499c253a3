package org.jiangheng.portal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.Downloads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One case as an auditor reads it: the chain (DR-91), journal, papers, materials; every look is noted on the case (XC-29). */
@Controller
@RequestMapping("/portal/audit/{batch}/cases/{id}")
class CaseAuditPages {

    private final AuditAccess access;
    private final Chains chains;
    private final Batches batches;
    private final Programmes programmes;
    private final Materials materials;
    private final Papers papers;
    private final Journal journal;
    private final Time time;

    CaseAuditPages(
            AuditAccess access,
            Chains chains,
            Batches batches,
            Programmes programmes,
            Materials materials,
            Papers papers,
            Journal journal,
            Time time) {
        this.access = access;
        this.chains = chains;
        this.batches = batches;
        this.programmes = programmes;
        this.materials = materials;
        this.papers = papers;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping
    String show(@PathVariable SubjectId batch, @PathVariable SubjectId id, Actor actor, Model model) {
        var dossier = access.require(batch, id, actor);
        journal.read(id, actor, "本件档案（审计）");
        var chain = chains.of(dossier);
        model.addAttribute("dossier", dossier);
        model.addAttribute("batch", batches.get(batch));
        model.addAttribute("heading", heading(dossier));
        model.addAttribute("summary", programmes.get(dossier.programme()).summary(id));
        model.addAttribute("chain", chain);
        model.addAttribute("papers", papersOf(chain));
        model.addAttribute("materials", materials.of(id));
        model.addAttribute("journal", journal.of(id));
        model.addAttribute("intact", journal.intact(id));
        return "portal/audit/case";
    }

    @GetMapping("/trail.pdf")
    ResponseEntity<byte[]> trail(@PathVariable SubjectId batch, @PathVariable SubjectId id, Actor actor) {
        var dossier = access.require(batch, id, actor);
        journal.read(id, actor, "办理过程记录（PDF，审计）");
        var drawn = "本记录由审计员" + actor.name() + "于" + time.today() + "导出。完整校验值和核验方法见系统的办理记录核验说明。";
        var layout = TrailPaper.layout(heading(dossier), drawn, chains.of(dossier), journal.of(id));
        return Downloads.pdf("办理过程记录 " + dossier.number().orElse("") + ".pdf", papers.extract(layout));
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable SubjectId batch, @PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        var dossier = access.require(batch, id, actor);
        var found = papersOf(chains.of(dossier)).stream()
                .filter(issued -> issued.id().equals(paper))
                .findFirst()
                .orElseThrow(AuditAccess::missing);
        journal.read(id, actor, "文书“" + found.title() + "”（审计）");
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }

    @GetMapping("/materials/{material}")
    ResponseEntity<byte[]> material(
            @PathVariable SubjectId batch, @PathVariable SubjectId id, @PathVariable String material, Actor actor) {
        access.require(batch, id, actor);
        var found = materials.of(id).stream()
                .filter(file -> file.id().equals(material))
                .findFirst()
                .orElseThrow(AuditAccess::missing);
        journal.read(id, actor, "材料“" + found.fileName() + "”（审计）");
        return Downloads.attachment(found.fileName(), found.mediaType(), materials.content(material));
    }

    /** Those of the case and of the lists it was on. */
    private List<Paper> papersOf(List<Chains.Link> chain) {
        var found = new ArrayList<Paper>();
        chain.stream()
                .flatMap(link -> link.subject().stream())
                .distinct()
                .flatMap(subject -> Stream.ofNullable(papers.of(subject)))
                .forEach(found::addAll);
        return found;
    }

    private String heading(Dossier dossier) {
        return dossier.holderName() + "　"
                + programmes.get(dossier.programme()).describe(dossier.id()) + "　"
                + dossier.number().orElse("");
    }
}
