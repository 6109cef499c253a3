package org.jiangheng.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jiangheng.kernel.RuleViolated;

/** An identity number of 18 characters with a real birth date and the right check character (GB 11643, XC-27). */
public record IdentityNumber(String value) {

    static final int LENGTH = 18;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdentityNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[1-9]\\d{16}[\\dX]") || value.charAt(17) != check(value) || !hasBirthDate(value)) {
            throw new RuleViolated("party.identityNumberInvalid");
        }
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** The 17th digit is odd for men, even for women. */
    public boolean isMale() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /** Division and last four, the birth date hidden: for screens where the full number is not needed (XC-28). */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    /** Masked, so that no log ever shows it. */
    @Override
    public String toString() {
        return masked();
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean hasBirthDate(String number) {
        try {
            birthDate(number);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static LocalDate birthDate(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }
}
