package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_entry}. */
@Repository
class EntryRepository {

    private static final String SELECT = """
            select id, item, position, paper, identity, name, gender, employer, phone, email, education, session,
                theory_signed, skill_signed, theory, skill, disqualified
            from jiangheng.competition_entry\s""";

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> of(SubjectId item) {
        return jdbc.sql(SELECT + "where item = :item order by position")
                .param("item", item.uuid())
                .query(EntryRepository::entry)
                .list();
    }

    Optional<Entry> find(SubjectId entry) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", entry.uuid())
                .query(EntryRepository::entry)
                .optional();
    }

    boolean isEmpty(SubjectId item) {
        return !jdbc.sql("select exists (select from jiangheng.competition_entry where item = :item)")
                .param("item", item.uuid())
                .query(Boolean.class)
                .single();
    }

    List<Entry> ofIdentity(String identity) {
        return jdbc.sql(SELECT + "where identity = :identity order by item")
                .param("identity", identity)
                .query(EntryRepository::entry)
                .list();
    }

    Optional<byte[]> photo(SubjectId entry) {
        return jdbc.sql("""
                        select photo from jiangheng.competition_entry where id = :id and photo is not null
                        """)
                .param("id", entry.uuid())
                .query((row, number) -> row.getBytes("photo"))
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                SubjectId.of(row.getString("id")),
                SubjectId.of(row.getString("item")),
                row.getInt("position"),
                IdentityPaper.of(row.getString("paper")),
                row.getString("identity"),
                row.getString("name"),
                row.getString("gender"),
                row.getString("employer"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("education"),
                row.getInt("session"),
                row.getBoolean("theory_signed"),
                row.getBoolean("skill_signed"),
                Optional.ofNullable(row.getBigDecimal("theory")),
                Optional.ofNullable(row.getBigDecimal("skill")),
                row.getBoolean("disqualified"));
    }
}
