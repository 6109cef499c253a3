package org.jiangheng.office;

import java.util.List;
import org.jiangheng.archive.Archives;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.payment.Payments;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.Downloads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One dossier for staff: application, materials, papers and history; the identity number stays masked. */
@Controller
@RequestMapping("/office/dossiers/{id}")
class DossierPage {

    private final OfficeAccess access;
    private final Cases cases;
    private final Batches batches;
    private final Submissions submissions;
    private final Payments payments;
    private final Materials materials;
    private final Papers papers;
    private final Certificates certificates;
    private final Archives archives;
    private final Journal journal;
    private final Programmes programmes;
    private final DossierWork work;

    DossierPage(
            OfficeAccess access,
            Cases cases,
            Batches batches,
            Submissions submissions,
            Payments payments,
            Materials materials,
            Papers papers,
            Certificates certificates,
            Archives archives,
            Journal journal,
            Programmes programmes,
            DossierWork work) {
        this.access = access;
        this.cases = cases;
        this.batches = batches;
        this.submissions = submissions;
        this.payments = payments;
        this.materials = materials;
        this.papers = papers;
        this.certificates = certificates;
        this.archives = archives;
        this.journal = journal;
        this.programmes = programmes;
        this.work = work;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var dossier = require(id, actor);
        model.addAttribute("dossier", dossier);
        model.addAttribute("card", cases.full(id));
        model.addAttribute("batch", batches.get(dossier.batch()));
        model.addAttribute("submission", submissions.ofDossier(id).orElse(null));
        model.addAttribute("readsSubmissions", access.holds(actor, SubmissionPage.READERS));
        model.addAttribute("order", payments.of(id).orElse(null));
        model.addAttribute("papers", papers.of(id));
        model.addAttribute("certificate", certificates.ofDossier(id).orElse(null));
        model.addAttribute("archive", archives.of(id).orElse(null));
        var entries = journal.of(id);
        model.addAttribute(
                "history", entries.stream().filter(entry -> !entry.isReading()).toList());
        model.addAttribute("readings", access.holds(actor, Roles.SUPERVISION) ? readings(entries) : List.of());
        model.addAttribute("intact", journal.intact(id));
        model.addAttribute("readsIdentity", dossier.person().isPresent() && access.holds(actor, IdentityPage.READERS));
        model.addAttribute(
                "page", programmes.get(dossier.programme()).page(id, "office").orElse(null));
        model.addAttribute("work", work.of(dossier, actor));
        return "office/dossier";
    }

    private static List<Journal.Entry> readings(List<Journal.Entry> entries) {
        return entries.stream().filter(Journal.Entry::isReading).toList();
    }

    @GetMapping("/materials/{material}")
    ResponseEntity<byte[]> material(@PathVariable SubjectId id, @PathVariable String material, Actor actor) {
        require(id, actor);
        var found = materials
                .find(material)
                .filter(file -> file.dossier().equals(id))
                .orElseThrow(OfficeAccess::missing);
        journal.read(id, actor, "材料“" + found.fileName() + "”");
        return Downloads.attachment(found.fileName(), found.mediaType(), materials.content(material));
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        require(id, actor);
        var found = papers.of(id).stream()
                .filter(issued -> issued.id().equals(paper))
                .findFirst()
                .orElseThrow(OfficeAccess::missing);
        journal.read(id, actor, "文书“" + found.title() + "”");
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }

    /** A draft nobody has sent yet is the applicant's alone. */
    Dossier require(SubjectId id, Actor actor) {
        return cases.find(id)
                .filter(dossier -> dossier.number().isPresent())
                .filter(dossier -> access.reads(dossier, actor))
                .orElseThrow(OfficeAccess::missing);
    }
}
