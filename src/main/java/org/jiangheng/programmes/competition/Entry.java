package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;

/**
 * A competitor of an item, as imported (CC-F9).
 *
 * @param id the subject of what concerns this competitor in this item: a row of the public notice, a certificate
 * @param position the row of the list it came from, 1, 2, …
 * @param identity number of the identity document, normalised
 * @param education 文化程度, blank when the list does not say (CC-F6)
 * @param session 场次, 1 … the item's number of sessions
 * @param theory mark of the theory part; empty when the competitor did not sit it
 * @param disqualified 违纪: keeps no rank (CC-71)
 */
public record Entry(
        SubjectId id,
        SubjectId item,
        int position,
        IdentityPaper paper,
        String identity,
        String name,
        String gender,
        String employer,
        String phone,
        String email,
        String education,
        int session,
        boolean theorySigned,
        boolean skillSigned,
        Optional<BigDecimal> theory,
        Optional<BigDecimal> skill,
        boolean disqualified) {

    /** Sat both parts: an actual participant (CC-15). */
    public boolean isParticipant() {
        return theorySigned && skillSigned;
    }

    /** For pages: the birth date, or the middle of another paper's number, hidden (XC-28, XC-29). */
    public String maskedIdentity() {
        return MaskedNumber.of(identity);
    }

    /** No personal data in logs. */
    @Override
    public String toString() {
        return "Entry " + id;
    }
}
