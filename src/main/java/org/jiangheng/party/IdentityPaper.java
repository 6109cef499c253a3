package org.jiangheng.party;

import java.util.Locale;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;

/**
 * The kinds of identity papers (XC-27). Two carry a number of GB 11643 and are taken online; the others have numbers nobody here
 * can check and are, so far, taken at the counter.
 */
public enum IdentityPaper {
    RESIDENT_IDENTITY_CARD("居民身份证", true),
    RESIDENCE_PERMIT("港澳台居民居住证", true),
    PERMANENT_RESIDENCE_CARD("外国人永久居留身份证", false),
    HOME_RETURN_PERMIT("港澳居民来往内地通行证", false),
    TAIWAN_PERMIT("台湾居民来往大陆通行证", false),
    PASSPORT("护照", false);

    private final String label;
    private final boolean online;

    IdentityPaper(String label, boolean online) {
        this.label = label;
        this.online = online;
    }

    public String label() {
        return label;
    }

    /** Whether its number can be checked, and so taken, online. */
    public boolean isOnline() {
        return online;
    }

    /** The paper of that code; the resident identity card when the code is none. */
    public static IdentityPaper of(String code) {
        return Stream.of(values())
                .filter(paper -> paper.name().equals(code))
                .findFirst()
                .orElse(RESIDENT_IDENTITY_CARD);
    }

    /** The number as a list of others carries it, normalised: checked as far as the paper allows (XC-27). */
    public String listed(String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        return switch (this) {
            case RESIDENT_IDENTITY_CARD, RESIDENCE_PERMIT -> number(number).value();
            case PERMANENT_RESIDENCE_CARD ->
                number.length() == IdentityNumber.LENGTH
                        ? new IdentityNumber(number).value()
                        : matching(number, "[A-Z]{3}\\d{12}");
            case HOME_RETURN_PERMIT -> matching(number, "[HM]\\d{8}(\\d{2})?");
            case TAIWAN_PERMIT -> matching(number, "\\d{8}(\\d{2})?");
            case PASSPORT -> matching(number, "(?=.*\\d)[A-Z0-9]{5,20}");
        };
    }

    private String matching(String number, String form) {
        if (!number.matches(form)) {
            throw new RuleViolated("party.paperNumberInvalid", label);
        }
        return number;
    }

    /** The number as this paper has it; residence permits have divisions of their own, 81, 82 and 83 (XC-27). */
    public IdentityNumber number(String typed) {
        if (!online) {
            throw new RuleViolated("party.paperAtCounter", label);
        }
        var number = new IdentityNumber(typed);
        if (number.value().matches("8[123]0000.*") != (this == RESIDENCE_PERMIT)) {
            throw new RuleViolated("party.paperAndNumberDiffer", label);
        }
        return number;
    }
}
