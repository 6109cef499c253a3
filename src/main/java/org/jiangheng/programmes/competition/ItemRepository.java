package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_item}. */
@Repository
class ItemRepository {

    private static final String SELECT = "select * from jiangheng.competition_item ";

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what the filing names now; a filing that is corrected has nothing hanging on its items yet. */
    void replace(SubjectId competition, List<Item> items) {
        jdbc.sql("delete from jiangheng.competition_item where competition = :competition")
                .param("competition", competition.uuid())
                .update();
        items.forEach(this::insert);
    }

    private void insert(Item item) {
        jdbc.sql("""
                        insert into jiangheng.competition_item (id, competition, position, occupation, levels, expected,
                            skill_weight, theory_full, skill_full, theory_pass, skill_pass, decimals, sessions,
                            theory_on, skill_on, theory_place, skill_place, status)
                        values (:id, :competition, :position, :occupation, :levels, :expected,
                            :weight, :theoryFull, :skillFull, :theoryPass, :skillPass, :decimals, :sessions,
                            :theoryOn, :skillOn, :theoryPlace, :skillPlace, :status)
                        """)
                .param("id", item.id().uuid())
                .param("competition", item.competition().uuid())
                .param("position", item.position())
                .param("occupation", item.occupation())
                .param("levels", item.levels().stream().sorted().toArray(Integer[]::new))
                .param("expected", item.expected())
                .param("weight", item.skillWeight())
                .param("theoryFull", item.theoryFull())
                .param("skillFull", item.skillFull())
                .param("theoryPass", item.theoryPass())
                .param("skillPass", item.skillPass())
                .param("decimals", item.decimals())
                .param("sessions", item.sessions())
                .param("theoryOn", item.theoryOn())
                .param("skillOn", item.skillOn())
                .param("theoryPlace", item.theoryPlace())
                .param("skillPlace", item.skillPlace())
                .param("status", item.status().name())
                .update();
    }

    Optional<Item> find(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.uuid())
                .query(ItemRepository::item)
                .optional();
    }

    List<Item> of(SubjectId competition) {
        return jdbc.sql(SELECT + "where competition = :competition order by position")
                .param("competition", competition.uuid())
                .query(ItemRepository::item)
                .list();
    }

    boolean status(SubjectId item, ItemStatus status) {
        return jdbc.sql("update jiangheng.competition_item set status = :status where id = :id and status <> :status")
                        .param("status", status.name())
                        .param("id", item.uuid())
                        .update()
                == 1;
    }

    /** What a change filing moves: days, places, the share of the skill part (CC-46). */
    void change(Item item) {
        jdbc.sql("""
                        update jiangheng.competition_item set theory_on = :theoryOn, skill_on = :skillOn,
                            theory_place = :theoryPlace, skill_place = :skillPlace, skill_weight = :weight where id = :id
                        """)
                .param("theoryOn", item.theoryOn())
                .param("skillOn", item.skillOn())
                .param("theoryPlace", item.theoryPlace())
                .param("skillPlace", item.skillPlace())
                .param("weight", item.skillWeight())
                .param("id", item.id().uuid())
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                SubjectId.of(row.getString("id")),
                SubjectId.of(row.getString("competition")),
                row.getInt("position"),
                row.getString("occupation"),
                Set.of((Integer[]) row.getArray("levels").getArray()),
                row.getInt("expected"),
                row.getBigDecimal("skill_weight"),
                row.getBigDecimal("theory_full"),
                row.getBigDecimal("skill_full"),
                row.getBigDecimal("theory_pass"),
                row.getBigDecimal("skill_pass"),
                row.getInt("decimals"),
                row.getInt("sessions"),
                row.getObject("theory_on", LocalDate.class),
                row.getObject("skill_on", LocalDate.class),
                row.getString("theory_place"),
                row.getString("skill_place"),
                ItemStatus.valueOf(row.getString("status")));
    }
}
