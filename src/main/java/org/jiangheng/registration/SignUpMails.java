package org.jiangheng.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Newcomers;
import org.springframework.stereotype.Component;

/** The letters of sign-ups; only the owner of the address learns from them what is known already. */
@Component
class SignUpMails {

    private final Mails mails;
    private final Newcomers newcomers;

    SignUpMails(Mails mails, Newcomers newcomers) {
        this.mails = mails;
        this.newcomers = newcomers;
    }

    void confirm(SubjectId signUp, Addressee to, String account, Token token, Instant until) {
        var values = new HashMap<String, Object>(
                Map.of("account", account, "link", "/register/confirm?token=" + token.value(), "until", until));
        known(to.address(), values);
        mails.queue(signUp, to, "registration/confirm", values);
    }

    private void known(String email, Map<String, Object> values) {
        List<String> known = newcomers.accountsOf(email);
        if (!known.isEmpty()) {
            values.put("known", String.join("、", known));
        }
    }

    void pending(SignUp signUp) {
        mails.queue(signUp.id(), of(signUp), "registration/pending", Map.of("organisation", signUp.organisationName()));
    }

    void activated(SignUp signUp) {
        mails.queue(
                signUp.id(),
                of(signUp),
                "registration/activated",
                Map.of("organisation", signUp.organisationName(), "account", signUp.account(), "link", "/login"));
    }

    void refused(SignUp signUp, String reason) {
        mails.queue(
                signUp.id(),
                of(signUp),
                "registration/refused",
                Map.of("organisation", signUp.organisationName(), "reason", reason, "link", "/register/organisation"));
    }

    private static Addressee of(SignUp signUp) {
        return new Addressee(signUp.name(), signUp.email());
    }
}
