package org.jiangheng.party;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_account} that come about by sign-up. */
@Repository
class NewcomerRepository {

    private final JdbcClient jdbc;

    NewcomerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void join(String account, OrganisationId organisation) {
        jdbc.sql("update jiangheng.party_account set organisation = :organisation where account = :account")
                .param("organisation", organisation.uuid())
                .param("account", account)
                .update();
    }

    void delete(String account) {
        for (var table :
                List.of("party_former_password", "party_password_link", "party_session", "party_account_group")) {
            jdbc.sql("delete from jiangheng." + table + " where account = :account")
                    .param("account", account)
                    .update();
        }
        jdbc.sql("delete from jiangheng.party_account where account = :account and not enabled")
                .param("account", account)
                .update();
    }

    List<Account> operators(OrganisationId organisation) {
        return jdbc.sql("""
                        select account, name, email, enabled from jiangheng.party_account
                        where organisation = :organisation order by created_at, account
                        """)
                .param("organisation", organisation.uuid())
                .query(Account.class)
                .list();
    }
}
