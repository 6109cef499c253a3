package org.jiangheng.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_organisation}. */
@Repository
class OrganisationRepository {

    private static final String SELECT = "select o.* from jiangheng.party_organisation o ";

    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Organisation organisation) {
        jdbc.sql("""
                        insert into jiangheng.party_organisation
                            (id, name, credit_code, district, nature, contact_name, email)
                        values (:id, :name, :code, :district, :nature, :contact, :email)
                        on conflict (id) do update set name = excluded.name, district = excluded.district,
                            nature = excluded.nature, contact_name = excluded.contact_name, email = excluded.email
                        """)
                .param("id", organisation.id().uuid())
                .param("name", organisation.name())
                .param("code", organisation.code().value())
                .param("district", organisation.district())
                .param("nature", organisation.nature())
                .param("contact", organisation.contactName())
                .param("email", organisation.email())
                .update();
    }

    boolean isTaken(CreditCode code, OrganisationId by) {
        return jdbc.sql("""
                        select exists (select 1 from jiangheng.party_organisation
                            where credit_code = :code and id <> :id)
                        """)
                .param("code", code.value())
                .param("id", by.uuid())
                .query(Boolean.class)
                .single();
    }

    /** Nothing happens when the code has a row already. */
    void hold(Organisation named) {
        jdbc.sql("""
                        insert into jiangheng.party_organisation
                            (id, name, credit_code, district, nature, contact_name, email, status)
                        values (:id, :name, :code, :district, :nature, :contact, :email, 'INVITED')
                        on conflict (credit_code) do nothing
                        """)
                .param("id", named.id().uuid())
                .param("name", named.name())
                .param("code", named.code().value())
                .param("district", named.district())
                .param("nature", named.nature())
                .param("contact", named.contactName())
                .param("email", named.email())
                .update();
    }

    void activate(OrganisationId id) {
        jdbc.sql(
                        "update jiangheng.party_organisation set status = 'ACTIVE', registered_at = jiangheng.now() where id = :id")
                .param("id", id.uuid())
                .update();
    }

    boolean isActive(OrganisationId id) {
        return jdbc.sql("select exists (select from jiangheng.party_organisation where id = :id and status = 'ACTIVE')")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }

    Optional<Organisation> ofCode(CreditCode code) {
        return jdbc.sql(SELECT + "where o.credit_code = :code")
                .param("code", code.value())
                .query(OrganisationRepository::organisation)
                .optional();
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id.uuid())
                .query(OrganisationRepository::organisation)
                .optional();
    }

    List<Organisation> search(String text) {
        return jdbc.sql(SELECT + """
                        where o.status = 'ACTIVE'
                            and (position(:text in o.name) > 0 or starts_with(o.credit_code, upper(:text)))
                        order by o.name limit 2000
                        """)
                .param("text", text)
                .query(OrganisationRepository::organisation)
                .list();
    }

    Optional<Organisation> ofAccount(String account) {
        return jdbc.sql(SELECT + "join jiangheng.party_account a on a.organisation = o.id where a.account = :account")
                .param("account", account)
                .query(OrganisationRepository::organisation)
                .optional();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("id")),
                row.getString("name"),
                new CreditCode(row.getString("credit_code")),
                row.getString("district"),
                row.getString("nature"),
                row.getString("contact_name"),
                row.getString("email"));
    }
}
