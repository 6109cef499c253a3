package org.jiangheng.party;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with their roles and locks, for lists. */
@Repository
class AccountCardRepository {

    private static final String CARD = """
            select a.*, l.blocked_until, coalesce(g.groups, '{}') as groups
            from jiangheng.party_account a
            left join jiangheng.party_attempt l on l.blocked_until > jiangheng.now()
                and l.origin = 'name:' || encode(sha256(convert_to(a.account, 'UTF8')), 'hex')
            left join lateral (
                select array_agg(member_of order by member_of) as groups from (
                    select member_of from jiangheng.party_account_group where account = a.account
                    union all select 'applicant@' || a.person where a.person is not null
                    union all select 'employer@' || a.organisation where a.organisation is not null) every) g on true
            """;

    private static final String MATCHES = """
            where (:text = '' or position(lower(:text) in lower(a.account || ' ' || a.name || ' ' || a.email)) > 0)
                and (:unit = '' or exists (select from unnest(g.groups) one where one like '%@' || :unit))
                and (:role = '' or exists (select from unnest(g.groups) one where one like :role || '@%'))
                and (:state = '' or :state = case
                    when not a.enabled then 'DISABLED'
                    when l.blocked_until is not null then 'LOCKED'
                    when a.password_hash is null then 'INVITED'
                    else 'OPEN' end)
            """;

    private final JdbcClient jdbc;

    AccountCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountCard> find(String account) {
        return jdbc.sql(CARD + "where a.account = :account")
                .param("account", account)
                .query(AccountCardRepository::card)
                .optional();
    }

    int count(AccountFilter filter) {
        return matching("select count(*) from (" + CARD + MATCHES + ") found", filter)
                .query(Integer.class)
                .single();
    }

    List<AccountCard> page(AccountFilter filter, int from, int size) {
        return matching(CARD + MATCHES + "order by " + order(filter.sort()) + " limit :size offset :from", filter)
                .param("size", size)
                .param("from", from)
                .query(AccountCardRepository::card)
                .list();
    }

    Optional<String> ofSubject(SubjectId subject) {
        return jdbc.sql("select account from jiangheng.party_account where id = :id")
                .param("id", subject.uuid())
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec matching(String sql, AccountFilter filter) {
        return jdbc.sql(sql)
                .param("text", filter.text())
                .param("unit", filter.unit())
                .param("role", filter.role())
                .param("state", filter.state());
    }

    private static String order(String sort) {
        return switch (sort) {
            case "name" -> "a.name, a.account";
            case "lastSignedOn" -> "a.last_signed_on_at desc nulls last, a.account";
            case "created" -> "a.created_at desc, a.account";
            default -> "a.account";
        };
    }

    private static AccountCard card(ResultSet row, int number) throws SQLException {
        return new AccountCard(
                SubjectId.of(row.getString("id")),
                row.getString("account"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"),
                row.getString("password_hash") != null,
                instant(row, "created_at").orElseThrow(),
                instant(row, "last_signed_on_at"),
                row.getString("last_signed_on_from"),
                instant(row, "blocked_until"),
                texts(row.getArray("groups")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
