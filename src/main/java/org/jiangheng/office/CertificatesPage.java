package org.jiangheng.office;

import java.util.List;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.certificate.Issues;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The certificates issued, and the register against which holders sign when they fetch theirs (DR-P15). */
@Controller
class CertificatesPage {

    private static final int MOST = 100;
    private static final int RECENT = 20;

    private final OfficeAccess access;
    private final Certificates certificates;
    private final AwardLists lists;
    private final Issues issues;
    private final Batches batches;
    private final Time time;

    CertificatesPage(
            OfficeAccess access,
            Certificates certificates,
            AwardLists lists,
            Issues issues,
            Batches batches,
            Time time) {
        this.access = access;
        this.certificates = certificates;
        this.lists = lists;
        this.issues = issues;
        this.batches = batches;
        this.time = time;
    }

    @GetMapping("/office/certificates")
    String show(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        access.require(actor, AwardPage.READERS);
        var found = certificates.search(q, MOST);
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("more", found.size() == MOST);
        model.addAttribute("registers", lists.all().stream().map(Register::of).toList());
        model.addAttribute("issues", issues.recent(RECENT));
        return "office/certificates";
    }

    /** One page per list, to be printed; only those whose certificate is issued. */
    @GetMapping("/office/awards/{id}/register")
    String register(@PathVariable SubjectId id, Actor actor, Model model) {
        access.require(actor, AwardPage.READERS);
        var list = lists.find(id).orElseThrow(OfficeAccess::missing);
        model.addAttribute("list", list);
        model.addAttribute("batch", batches.get(list.batch()));
        model.addAttribute("lines", issued(list));
        model.addAttribute("today", time.today());
        return "office/register";
    }

    private List<Line> issued(AwardList list) {
        return list.rows().stream()
                .flatMap(row -> row
                        .certificate()
                        .flatMap(certificates::find)
                        .map(certificate -> new Line(row.entry().organisation(), certificate))
                        .stream())
                .toList();
    }

    /** A list and how many of it hold a certificate. */
    record Register(AwardList list, long issued) {

        static Register of(AwardList list) {
            return new Register(list, list.count(AwardList.Decision.ISSUED));
        }
    }

    /** One holder on the register. */
    record Line(String organisation, Certificate certificate) {}
}
