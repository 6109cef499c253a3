package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.Optional;
import org.jiangheng.party.IdentityPaper;

/**
 * A row of a score list as far as it could be understood; it counts only once the whole list is accepted (CC-F9).
 *
 * @param row as the spreadsheet program numbers it
 * @param session 0 when it was not understood
 */
record StagedEntry(
        int row,
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

    /** No personal data in logs. */
    @Override
    public String toString() {
        return "StagedEntry " + row;
    }
}
