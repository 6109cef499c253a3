package org.jiangheng.web;

import org.jiangheng.party.Origin;
import org.jiangheng.party.SignOn;
import org.jiangheng.party.SignOns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands name and password of the login page to the account store. The only provider, or an attempt would count twice. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final SignOns signOns;

    PasswordCheck(SignOns signOns) {
        this.signOns = signOns;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var origin = given.getDetails() instanceof Origin known ? known : new Origin("unknown", "");
        var answer = signOns.attempt(given.getName(), String.valueOf(given.getCredentials()), origin);
        if (answer instanceof SignOn.Granted granted) {
            return new SignedIn(granted.session(), granted.actor()).token();
        }
        if (answer instanceof SignOn.Refused) {
            throw new BadCredentialsException("refused");
        }
        throw new Blocked(answer instanceof SignOn.Locked ? "locked" : "paused");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Too many attempts; the message is what the login page is asked to say. */
    static final class Blocked extends LockedException {

        private static final long serialVersionUID = 1L;

        Blocked(String why) {
            super(why);
        }
    }
}
