package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangheng.certificate.IssueEntry;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.PublicNotice;

/**
 * Everything the papers of an item's results say (CC-P7 … CC-P14).
 *
 * @param organiser name of the organiser
 * @param occupation without its trade
 * @param trade empty when the item has none
 * @param awards those certificates are to be issued to, best first
 * @param certificates what became of the certificates by entry, once they have numbers (CC-60)
 * @param photo a competitor's portrait, empty bytes when there is none
 * @param awardChecks every award as compared with the award document (CC-66)
 * @param inspected what the district found, in words
 * @param day the paper is drawn
 */
public record ResultSheet(
        Competition competition,
        Item item,
        String organiser,
        String occupation,
        String trade,
        Ranking ranking,
        List<Standing> awards,
        Map<SubjectId, IssueEntry> certificates,
        Function<SubjectId, byte[]> photo,
        CertificateFiling filing,
        List<CertificateFiling.AwardCheck> awardChecks,
        Optional<Publicity> publicity,
        Optional<PublicNotice> notice,
        String inspected,
        LocalDate day) {

    public ResultSheet {
        awards = List.copyOf(awards);
        awardChecks = List.copyOf(awardChecks);
        certificates = Map.copyOf(certificates);
    }

    /** The name on the certificate, once there is one: a reissue may have corrected it (CC-X13). */
    public String holder(Entry entry) {
        return certificate(entry).map(IssueEntry::name).orElse(entry.name());
    }

    /** The identity number on the certificate, once there is one (CC-X13). */
    public String identity(Entry entry) {
        return certificate(entry).map(made -> made.identity().value()).orElse(entry.identity());
    }

    /** The number in force, or the one that was revoked, and says so (CC-60, CC-X12). */
    public String number(Entry entry) {
        return certificate(entry)
                .map(made -> made.number().orElse("") + (made.isHeld() ? "" : "（" + made.state() + "）"))
                .orElse("");
    }

    private Optional<IssueEntry> certificate(Entry entry) {
        return Optional.ofNullable(certificates.get(entry.id()));
    }

    /** Occupation with trade, as on a list. */
    public String occupationAndTrade() {
        return trade.isEmpty() ? occupation : occupation + "（" + trade + "）";
    }
}
