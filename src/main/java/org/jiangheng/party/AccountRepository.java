package org.jiangheng.party;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_account} and {@code party_account_group}. */
@Repository
class AccountRepository {

    private static final String SELECT = "select account, name, email, enabled from jiangheng.party_account ";

    /** Every membership: those written down, and those that come with the account's person and organisation. */
    private static final String MEMBERSHIPS = """
            (select account, member_of from jiangheng.party_account_group
             union all select account, 'applicant@' || person from jiangheng.party_account where person is not null
             union all select account, 'employer@' || organisation from jiangheng.party_account
                 where organisation is not null) membership
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the name is taken. */
    boolean insert(NewAccount account, Optional<String> hash) {
        return jdbc.sql("""
                                insert into jiangheng.party_account
                                    (account, name, password_hash, email, person, organisation)
                                values (:account, :name, :hash, :email, :person, :organisation)
                                on conflict (account) do nothing
                                """)
                        .param("account", account.account())
                        .param("name", account.name())
                        .param("hash", hash.orElse(null))
                        .param("email", account.email())
                        .param("person", account.person().map(PersonId::uuid).orElse(null))
                        .param(
                                "organisation",
                                account.organisation().map(OrganisationId::uuid).orElse(null))
                        .update()
                == 1;
    }

    void join(String account, String group) {
        jdbc.sql("""
                        insert into jiangheng.party_account_group (account, member_of) values (:account, :group)
                        on conflict do nothing
                        """).param("account", account).param("group", group).update();
    }

    Optional<Account> find(String account) {
        return jdbc.sql(SELECT + "where account = :account")
                .param("account", account)
                .query(Account.class)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql(SELECT + "order by account").query(Account.class).list();
    }

    List<Account> membersOf(String group) {
        return jdbc.sql(SELECT + "where enabled and account in (select account from " + MEMBERSHIPS
                        + "where member_of = :group) order by account")
                .param("group", group)
                .query(Account.class)
                .list();
    }

    Set<String> groupsOf(String account) {
        return new HashSet<>(jdbc.sql("select member_of from " + MEMBERSHIPS + "where account = :account")
                .param("account", account)
                .query(String.class)
                .list());
    }

    Optional<String> passwordHash(String account) {
        return jdbc.sql("select password_hash from jiangheng.party_account"
                        + " where account = :account and enabled and password_hash is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }
}
