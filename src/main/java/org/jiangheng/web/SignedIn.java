package org.jiangheng.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.TreeSet;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The account behind a session. */
public final class SignedIn implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 2L;

    private final UUID session;
    private final String account;
    private final String name;
    private final TreeSet<String> groups;

    SignedIn(UUID session, Actor actor) {
        this.session = session;
        this.account = actor.account();
        this.name = actor.name();
        this.groups = new TreeSet<>(actor.groups());
    }

    /** The row of {@code Sessions}. */
    public UUID session() {
        return session;
    }

    public Actor actor() {
        return new Actor(account, name, groups);
    }

    @Override
    public String getName() {
        return account;
    }

    /**
     * The token of a request: one authority per role, without its unit, says what kind of surface the account may enter. The actor
     * goes along as its details, for those who know no web.
     */
    AbstractAuthenticationToken token() {
        var authorities = groups.stream()
                .map(group -> group.substring(0, group.indexOf('@')))
                .distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
        token.setDetails(actor());
        return token;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn someone && someone.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
