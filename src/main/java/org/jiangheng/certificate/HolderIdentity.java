package org.jiangheng.certificate;

import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.IdentityPaper;

/** By which identity document somebody holds a certificate (XC-27). */
public record HolderIdentity(IdentityPaper paper, String value) {

    private static final int DIVISION = 6;
    private static final int TAIL = 4;
    private static final int LONG = 15;

    static HolderIdentity of(IdentityNumber number) {
        var residence = number.value().matches("8[123]0000.*");
        return new HolderIdentity(
                residence ? IdentityPaper.RESIDENCE_PERMIT : IdentityPaper.RESIDENT_IDENTITY_CARD, number.value());
    }

    /** As typed, checked as far as the paper allows (XC-27). */
    public static HolderIdentity of(IdentityPaper paper, String typed) {
        return new HolderIdentity(paper, paper.listed(typed));
    }

    /** For screens where the full number is not needed (XC-28). */
    public String masked() {
        int head = value.length() >= LONG ? DIVISION : Math.min(1, value.length());
        int tail = value.length() >= LONG ? TAIL : Math.min(2, value.length() - head);
        return value.substring(0, head) + "*".repeat(8) + value.substring(value.length() - tail);
    }

    /** Masked, so that no log ever shows it. */
    @Override
    public String toString() {
        return masked();
    }
}
