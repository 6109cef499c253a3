package org.jiangheng.party;

import java.util.Optional;
import java.util.Set;

/**
 * An account to be created.
 *
 * @param groups {@code role@unit}; the groups of the person and of the organisation come by themselves
 */
public record NewAccount(
        String account,
        String name,
        String password,
        String email,
        Optional<PersonId> person,
        Optional<OrganisationId> organisation,
        Set<String> groups) {

    public NewAccount {
        groups = Set.copyOf(groups);
    }

    /** Whether it can be the name of an account. */
    static boolean isName(String text) {
        return text.matches("[a-z][a-z0-9]{2,31}");
    }

    /** The account alone: no password in logs. */
    @Override
    public String toString() {
        return "NewAccount " + account;
    }
}
