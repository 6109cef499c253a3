package org.jiangheng.party;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
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

    /** The memberships lent for the moment by colleagues who are away ({@link Deputies}). */
    private static final String LENT = """
            (select d.deputy as account, m.member_of
             from jiangheng.party_deputy d
             join jiangheng.party_account away on away.account = d.account and away.enabled
             join jiangheng.party_account_group m on m.account = d.account
             where d.ended_at is null and d.starts <= jiangheng.now() and jiangheng.now() < d.ends
               and split_part(m.member_of, '@', 1) not in ('administrator', 'expert', 'auditor')) lent
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the name is taken. */
    boolean insert(NewAccount account) {
        return jdbc.sql("""
                                insert into jiangheng.party_account
                                    (account, name, email, person, organisation)
                                values (:account, :name, :email, :person, :organisation)
                                on conflict (account) do nothing
                                """)
                        .param("account", account.account())
                        .param("name", account.name())
                        .param("email", account.email())
                        .param("person", account.person().map(PersonId::uuid).orElse(null))
                        .param(
                                "organisation",
                                account.organisation().map(OrganisationId::uuid).orElse(null))
                        .update()
                == 1;
    }

    /** False when it is a member already. */
    boolean join(String account, String group) {
        return jdbc.sql("""
                                insert into jiangheng.party_account_group (account, member_of) values (:account, :group)
                                on conflict do nothing
                                """).param("account", account).param("group", group).update() == 1;
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

    List<Account> search(String text) {
        return jdbc.sql(SELECT + """
                        where :text = '' or position(lower(:text) in lower(account || ' ' || name || ' ' || email)) > 0
                        order by account limit 500
                        """).param("text", text).query(Account.class).list();
    }

    /** Open accounts with the mail address; several may share one. */
    List<Account> ofEmail(String email) {
        return jdbc.sql(SELECT + "where enabled and lower(email) = lower(:email) order by account limit 5")
                .param("email", email)
                .query(Account.class)
                .list();
    }

    List<Account> membersOf(String group) {
        return jdbc.sql(SELECT + "where enabled and account in (select account from " + MEMBERSHIPS
                        + "where member_of = :group union all select account from " + LENT
                        + "where member_of = :group) order by account")
                .param("group", group)
                .query(Account.class)
                .list();
    }

    /** What the account holds because it stands in for somebody. */
    Set<String> lentTo(String account) {
        return new HashSet<>(jdbc.sql("select member_of from " + LENT + "where account = :account")
                .param("account", account)
                .query(String.class)
                .list());
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

    /** What the journal knows the account by. */
    SubjectId subject(String account) {
        return SubjectId.of(jdbc.sql("select id::text from jiangheng.party_account where account = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolated("party.accountUnknown", account)));
    }

    void password(String account, String hash) {
        jdbc.sql("""
                        update jiangheng.party_account set password_hash = :hash, password_changed_at = jiangheng.now()
                        where account = :account
                        """).param("hash", hash).param("account", account).update();
    }

    void noteSignOn(String account, String address) {
        jdbc.sql("""
                        update jiangheng.party_account
                        set last_signed_on_at = jiangheng.now(), last_signed_on_from = :address
                        where account = :account
                        """).param("address", address).param("account", account).update();
    }

    /** False when it was so already. */
    boolean enable(String account, boolean enabled, String reason) {
        return jdbc.sql("""
                                update jiangheng.party_account set enabled = :enabled, disabled_reason = :reason
                                where account = :account and enabled <> :enabled
                                """)
                        .param("enabled", enabled)
                        .param("reason", reason)
                        .param("account", account)
                        .update()
                == 1;
    }

    void contact(String account, String name, String email) {
        jdbc.sql("update jiangheng.party_account set name = :name, email = :email where account = :account")
                .param("name", name)
                .param("email", email)
                .param("account", account)
                .update();
    }

    boolean leave(String account, String group) {
        return jdbc.sql("delete from jiangheng.party_account_group where account = :account and member_of = :group")
                        .param("account", account)
                        .param("group", group)
                        .update()
                == 1;
    }

    /** Those of the group who can sign on; nobody joins or leaves it until the transaction ends. */
    List<String> lockMembers(String group) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:group))")
                .param("group", group)
                .query()
                .listOfRows();
        return jdbc.sql("""
                        select account from jiangheng.party_account_group join jiangheng.party_account using (account)
                        where member_of = :group and enabled and password_hash is not null
                        """).param("group", group).query(String.class).list();
    }
}
