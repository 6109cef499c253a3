package org.jiangheng.occupation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code occupation}; what was published later wins over the edition in print. */
@Repository
class OccupationRepository {

    private static final String SELECT = """
            select distinct on (code) code, name, trades, levels, restricted, standard from jiangheng.occupation
            where edition in ('2022', 'new')
            """;

    private final JdbcClient jdbc;

    OccupationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Occupation> find(String code) {
        return jdbc.sql(SELECT + "and code = :code order by code, edition desc")
                .param("code", code)
                .query(OccupationRepository::occupation)
                .optional();
    }

    List<Occupation> all() {
        return jdbc.sql(SELECT + "order by code, edition desc")
                .query(OccupationRepository::occupation)
                .list();
    }

    private static Occupation occupation(ResultSet row, int number) throws SQLException {
        return new Occupation(
                row.getString("code"),
                row.getString("name"),
                List.of((String[]) row.getArray("trades").getArray()),
                Set.of((Integer[]) row.getArray("levels").getArray()),
                row.getBoolean("restricted"),
                row.getBoolean("standard"));
    }
}
