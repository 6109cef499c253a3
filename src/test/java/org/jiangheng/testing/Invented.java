package org.jiangheng.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.IdentityNumber;

/** Numbers nobody holds, each only once: divisions 119908 and 119909 are not assigned. */
public final class Invented {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] UNIT_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Invented() {}

    /** GB 11643. */
    public static IdentityNumber identity() {
        int number = NEXT.incrementAndGet();
        var day = LocalDate.of(1972, 1, 1).plusDays(number / 1000).toString().replace("-", "");
        var body = "119908" + day + "%03d".formatted(number % 1000);
        int sum = 0;
        for (int place = 0; place < body.length(); place++) {
            sum += (body.charAt(place) - '0') * IDENTITY_WEIGHTS[place];
        }
        return new IdentityNumber(body + "10X98765432".charAt(sum % 11));
    }

    /** GB 32100, with the check digit of GB 11714 inside. */
    public static CreditCode creditCode() {
        var unit = "MA%06d".formatted(NEXT.incrementAndGet());
        int unitSum = weighed(unit, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", UNIT_WEIGHTS);
        var body = "91119909" + unit + "0X987654321".charAt(unitSum % 11);
        return new CreditCode(
                body + CREDIT_CHARACTERS.charAt((31 - weighed(body, CREDIT_CHARACTERS, CREDIT_WEIGHTS) % 31) % 31));
    }

    private static int weighed(String characters, String alphabet, int[] weights) {
        int sum = 0;
        for (int place = 0; place < characters.length(); place++) {
            sum += alphabet.indexOf(characters.charAt(place)) * weights[place];
        }
        return sum;
    }

    /** An account name nobody has. */
    public static String account(String kind) {
        return kind + NEXT.incrementAndGet();
    }
}
