package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool of experts, people of enterprises among them (DR-58). An expert is an account with an employer and a field. */
@Service
@Transactional
public class Experts {

    private static final String SELECT = """
            select account, a.name, e.employer, e.field, a.email
            from jiangheng.party_expert e join jiangheng.party_account a using (account)
            where a.enabled
            """;

    private final JdbcClient jdbc;

    Experts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the account into the pool. */
    public void admit(String account, String employer, String field) {
        jdbc.sql("""
                        insert into jiangheng.party_expert (account, employer, field) values (:account, :employer, :field)
                        on conflict (account) do update set employer = excluded.employer, field = excluded.field
                        """)
                .param("account", account)
                .param("employer", employer)
                .param("field", field)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Expert> all() {
        return jdbc.sql(SELECT + "order by account").query(Expert.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Expert> ofAccount(String account) {
        return jdbc.sql(SELECT + "and account = :account")
                .param("account", account)
                .query(Expert.class)
                .optional();
    }
}
