package org.jiangheng.programmes.competition.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFilings;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.programmes.competition.Standing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 逐人核对, a page of it at a time: hundreds of awards beside the award document (CC-66). */
@Component
class AwardRows {

    private static final int LINES = 50;

    private final CertificateFilings filings;
    private final ItemResults results;

    AwardRows(CertificateFilings filings, ItemResults results) {
        this.filings = filings;
        this.results = results;
    }

    /** An award, and what was said of it: YES, NO, or nothing yet. */
    record Row(Standing award, String agrees, String difference) {}

    /** @param form what was typed and not kept stands in the place of what is kept */
    void show(SubjectId item, CertificateForm form, Model model) {
        var awards = results.isClosed(item) ? results.awards(item) : List.<Standing>of();
        var kept = filings.awardChecks(item);
        var said = new HashMap<>(kept.stream().collect(Collectors.toMap(AwardCheck::entry, AwardRows::said)));
        form.typed().forEach(said::put);
        var found =
                awards.stream().filter(award -> matches(award, form.searched())).toList();
        var paging = Paging.of(found.size(), form.page(), LINES);
        model.addAttribute("awards", awards);
        model.addAttribute("who", form.searched());
        model.addAttribute(
                "rows", paging.of(found).stream().map(award -> row(award, said)).toList());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "differing", kept.stream().filter(check -> !check.agrees()).count());
        model.addAttribute("left", left(awards, kept));
    }

    private static long left(List<Standing> awards, List<AwardCheck> kept) {
        var compared = kept.stream().map(AwardCheck::entry).collect(Collectors.toSet());
        return awards.stream()
                .filter(award -> !compared.contains(award.entry().id()))
                .count();
    }

    private static boolean matches(Standing award, String wanted) {
        return award.entry().name().contains(wanted) || award.entry().employer().contains(wanted);
    }

    private static Row row(Standing award, Map<SubjectId, CertificateForm.Said> said) {
        var one = said.getOrDefault(award.entry().id(), CertificateForm.Said.NOTHING);
        return new Row(award, one.agrees(), one.difference());
    }

    private static CertificateForm.Said said(AwardCheck check) {
        return new CertificateForm.Said(check.agrees() ? "YES" : "NO", check.difference());
    }
}
