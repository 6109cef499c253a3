package org.jiangheng.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.core.io.ClassPathResource;

/** What a good password is: long, or mixed; not the account's name, and none that is tried first. */
final class PasswordRules {

    private static final int LONG = 12;
    private static final int SHORTEST = 10;
    private static final int MIXED = 3;
    private static final int FEWEST_CHARACTERS = 5;
    private static final int LONGEST_IN_BYTES = 72;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Refuses a weak password with a sentence that says what to change. */
    static void check(String account, String password) {
        var length = password.codePoints().count();
        if (length < SHORTEST || length < LONG && kinds(password) < MIXED) {
            throw new RuleViolated("party.passwordShort");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new RuleViolated("party.passwordLong");
        }
        if (password.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw new RuleViolated("party.passwordMonotonous");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(account) || onlyLetters(lower).equals(onlyLetters(account))) {
            throw new RuleViolated("party.passwordIsAccount");
        }
        if (COMMON.contains(lower) || COMMON.contains(onlyLetters(lower)) || isRun(lower)) {
            throw new RuleViolated("party.passwordCommon");
        }
    }

    private static int kinds(String password) {
        int kinds = 0;
        kinds += password.codePoints().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.codePoints().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return kinds;
    }

    private static String onlyLetters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** 123456789012, abcdefghijkl: each character follows the one before. */
    private static boolean isRun(String text) {
        for (int place = 1; place < text.length(); place++) {
            var step = text.charAt(place) - text.charAt(place - 1);
            if (step != 1 && !(text.charAt(place) == '0' && text.charAt(place - 1) == '9')) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        var list = new ClassPathResource("org/jiangheng/party/common-passwords.txt");
        try {
            return list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
