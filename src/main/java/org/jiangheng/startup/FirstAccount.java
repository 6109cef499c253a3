package org.jiangheng.startup;

import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Prologue;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The account an installation begins with: made once, while there is none, with the password from the environment. */
@Component
@ConditionalOnProperty(name = "jiangheng.demonstration", havingValue = "false")
class FirstAccount implements Prologue {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final String password;
    private final String email;

    FirstAccount(
            Accounts accounts,
            @Value("${jiangheng.administrator.password:}") String password,
            @Value("${jiangheng.administrator.email:${jiangheng.mail.from:jiangheng@localhost}}") String email) {
        this.accounts = accounts;
        this.password = password;
        this.email = email;
    }

    @Override
    public void perform() {
        if (!accounts.all().isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn(
                    "Nobody can sign on yet: start with JIANGHENG_ADMINISTRATOR_PASSWORD to create the account {}",
                    NAME);
        } else {
            create(new FirstPassword(password));
        }
    }

    private void create(FirstPassword first) {
        try {
            accounts.create(new NewAccount(
                    NAME,
                    "系统管理员",
                    first.value(),
                    email,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER))));
            LOG.info("Created the first account {}; its password is the one from the environment", NAME);
        } catch (RuleViolated taken) {
            LOG.info("Another node created the first account");
        }
    }
}
