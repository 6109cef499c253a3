package org.jiangheng.programmes.recognition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the typed columns of filed applications. */
@Repository
class ApplicationRepository {

    private final JdbcClient jdbc;

    ApplicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A correction replaces the answers and keeps the time of the first filing (XC-15). */
    void save(FiledApplication application) {
        jdbc.sql("""
                        insert into jiangheng.recognition_application (dossier, name, organisation, occupation, level, industry,
                            grounds, criteria, claimed_amount, secrecy, email, criteria_version, filed_at)
                        values (:dossier, :name, :organisation, :occupation, :level, :industry,
                            :grounds, :criteria, :amount, :secrecy, :email, :version, :at)
                        on conflict (dossier) do update set name = excluded.name, organisation = excluded.organisation,
                            occupation = excluded.occupation, level = excluded.level, industry = excluded.industry,
                            grounds = excluded.grounds, criteria = excluded.criteria,
                            claimed_amount = excluded.claimed_amount, secrecy = excluded.secrecy, email = excluded.email,
                            criteria_version = excluded.criteria_version, corrected_at = excluded.filed_at
                        """)
                .param("dossier", application.dossier().uuid())
                .param("name", application.name())
                .param("organisation", application.organisation().uuid())
                .param("occupation", application.occupation())
                .param("level", application.level().digit())
                .param("industry", application.industry())
                .param("grounds", application.grounds().toArray(String[]::new))
                .param("criteria", application.criteria().toArray(String[]::new))
                .param("amount", application.claimedAmount().orElse(null))
                .param("secrecy", application.secrecy())
                .param("email", application.email())
                .param("version", application.criteriaVersion())
                .param("at", application.filedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<FiledApplication> find(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.recognition_application where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .query((row, number) -> filed(row))
                .optional();
    }

    /** Every application ever filed, in the order of filing. */
    List<FiledApplication> all() {
        return jdbc.sql("select * from jiangheng.recognition_application order by filed_at, dossier")
                .query((row, number) -> filed(row))
                .list();
    }

    private static FiledApplication filed(ResultSet row) throws SQLException {
        return new FiledApplication(
                SubjectId.of(row.getString("dossier")),
                row.getString("name"),
                new OrganisationId(row.getString("organisation")),
                row.getString("occupation"),
                SkillLevel.of(row.getInt("level")),
                row.getString("industry"),
                texts(row.getArray("grounds")),
                texts(row.getArray("criteria")),
                Optional.ofNullable(row.getBigDecimal("claimed_amount")),
                row.getString("secrecy"),
                row.getString("email"),
                row.getInt("criteria_version"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
