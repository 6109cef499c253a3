package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.workflow.Directory;
import org.springframework.stereotype.Service;

/** The one account store; the engine reads it as its directory. */
@Service
public class Accounts implements Directory {

    public void create(NewAccount account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Actor> find(String account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Actor> membersOf(String group) {
        throw new UnsupportedOperationException();
    }

    /** The hash the sign-on checks the password against; empty for unknown and disabled accounts. */
    public Optional<String> passwordHash(String account) {
        throw new UnsupportedOperationException();
    }

    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    /** The mail address of the account. */
    public String email(String account) {
        throw new UnsupportedOperationException();
    }
}
