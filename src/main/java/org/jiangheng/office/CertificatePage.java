package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.certificate.HolderIdentity;
import org.jiangheng.certificate.Issues;
import org.jiangheng.certificate.Reissues;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.IdentityPaper;
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

/** One certificate: read, revoked by decision (CC-X12, XC-40) or issued anew with right data (CC-X13). */
@Controller
@RequestMapping("/office/certificates/{number}")
class CertificatePage {

    private static final String[] KEEPERS = {Roles.CERTIFICATES, Roles.LEADER};

    private final OfficeAccess access;
    private final Certificates certificates;
    private final Reissues reissues;
    private final Issues issues;
    private final Journal journal;
    private final InPlace inPlace;

    CertificatePage(
            OfficeAccess access,
            Certificates certificates,
            Reissues reissues,
            Issues issues,
            Journal journal,
            InPlace inPlace) {
        this.access = access;
        this.certificates = certificates;
        this.reissues = reissues;
        this.issues = issues;
        this.journal = journal;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable String number, Actor actor, Model model) {
        return page(require(number, actor, AwardPage.READERS), actor, model);
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Actor actor) {
        var certificate = require(number, actor, AwardPage.READERS);
        journal.read(certificate.dossier(), actor, "证书文件");
        return Downloads.pdf("职业技能等级证书 " + certificate.number() + ".pdf", certificates.pdf(certificate.number()));
    }

    /** First shown for confirmation, then done. */
    @PostMapping("/revoke")
    String revoke(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var certificate = require(number, actor, KEEPERS);
        model.addAttribute("decision", decision);
        model.addAttribute("reason", reason);
        try {
            if (decision.isBlank() || reason.isBlank()) {
                throw new RuleViolated("certificate.decisionMissing");
            }
            if (!confirmed) {
                model.addAttribute("confirm", "revoke");
                return page(certificate, actor, model);
            }
            certificates.revoke(number, decision, reason, actor);
            return "redirect:/office/certificates/" + number + "?done";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(certificate, actor, model);
        }
    }

    /** The same for a certificate with wrong data. */
    @PostMapping("/reissue")
    String reissue(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var certificate = require(number, actor, KEEPERS);
        model.addAttribute("name", name);
        model.addAttribute("paper", paper);
        model.addAttribute("identity", identity);
        model.addAttribute("why", reason);
        try {
            var holder = corrected(certificate.identity(), paper, identity);
            if (!confirmed && !reason.isBlank() && !name.isBlank()) {
                model.addAttribute("confirm", "reissue");
                return page(certificate, actor, model);
            }
            var fresh = reissues.reissue(number, name, holder, reason, actor);
            return "redirect:/office/certificates/" + fresh.number() + "?done";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(certificate, actor, model);
        }
    }

    /** What was left empty stays. */
    private static HolderIdentity corrected(HolderIdentity was, String paper, String identity) {
        var kind = paper.isBlank() ? was.paper() : IdentityPaper.of(paper);
        return HolderIdentity.of(kind, identity.isBlank() ? was.value() : identity);
    }

    private String page(Certificate certificate, Actor actor, Model model) {
        var entry = issues.ofNumber(certificate.number());
        model.addAttribute("certificate", certificate);
        model.addAttribute("entry", entry.orElse(null));
        model.addAttribute("issue", entry.map(line -> issues.get(line.issue())).orElse(null));
        model.addAttribute(
                "successor", reissues.replacementOf(certificate.number()).orElse(null));
        model.addAttribute("keeping", certificate.isValid() && access.holds(actor, KEEPERS));
        model.addAttribute("kinds", IdentityPaper.values());
        model.addAttribute("history", journal.of(certificate.dossier()));
        return "office/certificate";
    }

    private Certificate require(String number, Actor actor, String... roles) {
        access.require(actor, roles);
        return certificates.find(number).orElseThrow(OfficeAccess::missing);
    }
}
