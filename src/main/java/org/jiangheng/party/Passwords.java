package org.jiangheng.party;

import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as they are kept: a bcrypt hash each, the last ones too, so that none of them comes back. */
@Component
class Passwords {

    /** The current one among them. */
    private static final int REMEMBERED = 5;

    private final AccountRepository accounts;
    private final FormerPasswordRepository former;
    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(AccountRepository accounts, FormerPasswordRepository former, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.former = former;
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody's password, compared with when there is no account");
    }

    /** Compares, and takes as long when there is nothing to compare with. */
    boolean matches(String password, Optional<String> hash) {
        return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    }

    /** Makes it the password, if it follows the rules and is none of the last five. */
    void choose(String account, String fresh) {
        PasswordRules.check(account, fresh);
        if (former.latest(account, REMEMBERED).stream().anyMatch(hash -> encoder.matches(fresh, hash))) {
            throw new RuleViolated("party.passwordUsedBefore", REMEMBERED);
        }
        var hash = encoder.encode(fresh);
        accounts.password(account, hash);
        former.add(account, hash, REMEMBERED);
    }
}
