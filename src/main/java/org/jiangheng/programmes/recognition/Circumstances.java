package org.jiangheng.programmes.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jiangheng.occupation.Occupation;

/**
 * What the system knows besides the answers, on the day of filing.
 *
 * @param name the account holder's name
 * @param identityNumber the account holder's identity number
 * @param male by digit 17 of the identity number
 * @param born by the identity number
 * @param occupation the chosen occupation, when it is in the catalogue
 * @param trade the chosen trade (工种), when one was chosen
 * @param employer the employer, when it is registered
 * @param heldLevel highest level (1 is highest) already held in the same occupation and trade
 * @param applicationDeadline last day of 个人申报 (A-DR-09)
 * @param criteria the table of conditions the application is judged by (XC-01)
 */
record Circumstances(
        String name,
        String identityNumber,
        boolean male,
        YearMonth born,
        Optional<Occupation> occupation,
        Optional<String> trade,
        Optional<Employer> employer,
        Optional<Integer> heldLevel,
        LocalDate applicationDeadline,
        CriteriaTable criteria) {

    /** @param district where the employer is, for example 海淀区 */
    record Employer(String name, String district) {}
}
