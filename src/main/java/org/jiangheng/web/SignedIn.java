package org.jiangheng.web;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jiangheng.kernel.Actor;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String account;
    private final String name;
    private final TreeSet<String> groups;
    private String passwordHash;

    SignedIn(Actor actor, String passwordHash) {
        this.account = actor.account();
        this.name = actor.name();
        this.groups = new TreeSet<>(actor.groups());
        this.passwordHash = passwordHash;
    }

    public Actor actor() {
        return new Actor(account, name, groups);
    }

    /** One authority per role, without its unit: what kind of surface the account may enter. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return groups.stream()
                .map(group -> group.substring(0, group.indexOf('@')))
                .distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    List<String> groups() {
        return List.copyOf(groups);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn someone && someone.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
