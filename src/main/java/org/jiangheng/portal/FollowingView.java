package org.jiangheng.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.journal.Journal;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.payment.Payments;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.registration.EmployerInvitations;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a case on the page as it stands: stages, dates, history, papers, certificate. */
@Component
class FollowingView {

    static final String UNREGISTERED = "等待单位注册：单位注册并通过核验后，申报自动送达单位审核。请尽快联系单位，批次截止时间不因此顺延。";

    private final Batches batches;
    private final Programmes programmes;
    private final People people;
    private final Organisations organisations;
    private final Journal journal;
    private final IssuedPapers papers;
    private final Certificates certificates;
    private final Payments payments;
    private final EmployerInvitations invitations;
    private final SentApplication sent;
    private final Checklists checklists;

    FollowingView(
            Batches batches,
            Programmes programmes,
            People people,
            Organisations organisations,
            Journal journal,
            IssuedPapers papers,
            Certificates certificates,
            Payments payments,
            EmployerInvitations invitations,
            SentApplication sent,
            Checklists checklists) {
        this.batches = batches;
        this.programmes = programmes;
        this.people = people;
        this.organisations = organisations;
        this.journal = journal;
        this.papers = papers;
        this.certificates = certificates;
        this.payments = payments;
        this.invitations = invitations;
        this.sent = sent;
        this.checklists = checklists;
    }

    /**
     * @param own whether the reader is the applicant, not the employer
     * @param whole whether the application is shown with the full identity number (XC-29)
     */
    String show(Dossier dossier, boolean own, boolean whole, Model model) {
        var batch = batches.get(dossier.batch());
        about(dossier, model);
        model.addAttribute("whole", whole);
        if (whole) {
            model.addAttribute("sent", sent.whole(dossier).orElse(null));
        }
        model.addAttribute("own", own);
        model.addAttribute(
                "page",
                programmes.get(dossier.programme()).page(dossier.id(), "portal").orElse(null));
        model.addAttribute("batch", batch);
        model.addAttribute("stages", StageRow.of(batch, dossier));
        var waiting = awaited(dossier);
        model.addAttribute("waiting", waiting.orElse(null));
        model.addAttribute(
                "outlook", waiting.isPresent() ? UNREGISTERED : dossier.words().outlook());
        var entries = new ArrayList<>(journal.of(dossier.id()));
        entries.removeIf(Journal.Entry::isReading);
        Collections.reverse(entries);
        model.addAttribute(
                "history", entries.stream().filter(entry -> !isUpload(entry)).toList());
        model.addAttribute(
                "uploads", entries.stream().filter(FollowingView::isUpload).toList());
        model.addAttribute("certificate", certificates.ofDossier(dossier.id()));
        model.addAttribute("payment", payments.of(dossier.id()));
        return "portal/follow";
    }

    /** The employer nobody has registered yet, while the case is with it (XC-36). */
    private Optional<EmployerInvitations.Waiting> awaited(Dossier dossier) {
        return dossier.status() == DossierStatus.SUBMITTED ? invitations.waiting(dossier.id()) : Optional.empty();
    }

    private static boolean isUpload(Journal.Entry entry) {
        return entry.event().startsWith("material");
    }

    String receipt(Dossier dossier, Model model) {
        var programme = programmes.get(dossier.programme());
        model.addAttribute("dossier", dossier);
        model.addAttribute("programme", programme);
        model.addAttribute("batch", batches.get(dossier.batch()));
        model.addAttribute("person", dossier.person().map(people::get).orElse(null));
        model.addAttribute(
                "organisation", dossier.organisation().map(organisations::get).orElse(null));
        model.addAttribute("described", programme.describe(dossier.id()));
        model.addAttribute("files", checklists.present(dossier));
        return "portal/receipt";
    }

    /** The case itself: what was sent, its materials and papers; also beside the tasks of others. */
    void about(Dossier dossier, Model model) {
        var programme = programmes.get(dossier.programme());
        model.addAttribute("dossier", dossier);
        model.addAttribute("programme", programme);
        model.addAttribute("described", programme.describe(dossier.id()));
        model.addAttribute("summary", programme.summary(dossier.id()));
        model.addAttribute("sent", sent.masked(dossier).orElse(null));
        model.addAttribute("materials", checklists.present(dossier));
        var issued = papers.of(dossier);
        model.addAttribute("issued", issued);
        model.addAttribute(
                "papers",
                programme.papers(dossier.id()).stream()
                        .filter(draft ->
                                issued.stream().noneMatch(paper -> paper.kind().equals(draft.code())))
                        .toList());
    }
}
