package org.jiangheng.party;

import java.util.Locale;
import org.jiangheng.kernel.RuleViolated;

/** A unified social credit code of 18 characters with both check characters right (GB 32100, GB 11714, XC-27). */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[" + ALPHABET + "]{2}\\d{6}[" + ALPHABET + "]{10}")
                || value.charAt(16) != organisationCheck(value)
                || value.charAt(17) != check(value)) {
            throw new RuleViolated("party.creditCodeInvalid");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(code.charAt(8 + i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }
}
