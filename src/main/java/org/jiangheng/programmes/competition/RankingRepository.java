package org.jiangheng.programmes.competition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.competition.Backgrounds.Background;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed rankings, written and read a list at a time. */
@Repository
class RankingRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    RankingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClosed(SubjectId item) {
        return jdbc.sql("select exists (select from jiangheng.competition_ranking where item = :item)")
                .param("item", item.uuid())
                .query(Boolean.class)
                .single();
    }

    void insert(RankingRule rule, Ranking ranking, String by) {
        jdbc.sql("""
                        insert into jiangheng.competition_ranking (item, participants, table_version, rounding, standard,
                            blockers, ties, closed_by)
                        values (:item, :participants, :version, :rounding, :standard, :blockers, :ties::jsonb, :by)
                        """)
                .param("item", rule.item().id().uuid())
                .param("participants", ranking.participants())
                .param("version", ranking.tableVersion())
                .param("rounding", rule.law().rounding().name())
                .param("standard", rule.standard().levels().toArray(Integer[]::new))
                .param("blockers", ranking.blockers().toArray(String[]::new))
                .param(
                        "ties",
                        written(ranking.ties().stream().map(StoredTie::of).toList()))
                .param("by", by)
                .update();
        insertStandings(rule, ranking.standings());
    }

    private void insertStandings(RankingRule rule, List<Standing> standings) {
        var rows = IntStream.range(0, standings.size())
                .mapToObj(at -> StoredStanding.of(at + 1, standings.get(at), rule.backgrounds()))
                .toList();
        jdbc.sql("""
                        insert into jiangheng.competition_standing (entry, item, place, total, rank, tie_break, level, rule,
                            explanation, findings, barred, held)
                        select entry, :item, place, total, rank, "tieBreak", level, rule, explanation, findings, barred, held
                        from jsonb_to_recordset(:rows::jsonb) as row (entry uuid, place integer, total numeric,
                            rank integer, "tieBreak" text, level integer, rule text, explanation text, findings text[],
                            barred boolean, held integer)
                        """)
                .param("item", rule.item().id().uuid())
                .param("rows", written(rows))
                .update();
    }

    /** @return whether there was one */
    boolean delete(SubjectId item) {
        return jdbc.sql("delete from jiangheng.competition_ranking where item = :item")
                        .param("item", item.uuid())
                        .update()
                == 1;
    }

    /** Every item whose ranking is closed, in the order they were. */
    List<SubjectId> closedItems() {
        return jdbc
                .sql("select item::text from jiangheng.competition_ranking order by closed_at, item")
                .query(String.class)
                .list()
                .stream()
                .map(SubjectId::of)
                .toList();
    }

    /** @param entries of the item */
    Optional<ClosedRanking> find(SubjectId item, List<Entry> entries) {
        var byId = new HashMap<String, Entry>();
        entries.forEach(entry -> byId.put(entry.id().value(), entry));
        var backgrounds = new HashMap<SubjectId, Background>();
        var standings = jdbc.sql("select * from jiangheng.competition_standing where item = :item order by place")
                .param("item", item.uuid())
                .query((row, number) -> standing(row, byId, backgrounds))
                .list();
        return jdbc.sql("select * from jiangheng.competition_ranking where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> new ClosedRanking(
                        ranking(row, standings, byId),
                        RoundingMode.valueOf(row.getString("rounding")),
                        new NationalStandard(
                                Set.of((Integer[]) row.getArray("standard").getArray())),
                        backgrounds))
                .optional();
    }

    private Ranking ranking(ResultSet row, List<Standing> standings, Map<String, Entry> byId) throws SQLException {
        return new Ranking(
                standings,
                row.getInt("participants"),
                true,
                List.of((String[]) row.getArray("blockers").getArray()),
                ties(row.getString("ties")).stream().map(tie -> tie.tie(byId)).toList(),
                row.getInt("table_version"));
    }

    private static Standing standing(ResultSet row, Map<String, Entry> byId, Map<SubjectId, Background> backgrounds)
            throws SQLException {
        var entry = byId.get(row.getString("entry"));
        backgrounds.put(
                entry.id(),
                new Background(row.getBoolean("barred"), integer(row, "held").map(SkillLevel::of)));
        return new Standing(
                entry,
                Optional.ofNullable(row.getBigDecimal("total")),
                integer(row, "rank"),
                row.getString("tie_break"),
                integer(row, "level").map(SkillLevel::of),
                row.getString("rule"),
                row.getString("explanation"),
                List.of((String[]) row.getArray("findings").getArray()));
    }

    private static Optional<Integer> integer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    private String written(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<StoredTie> ties(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record StoredTie(
            int first,
            BigDecimal total,
            BigDecimal skill,
            List<String> entries,
            @Nullable String reason) {

        static StoredTie of(Tie tie) {
            return new StoredTie(
                    tie.first(),
                    tie.total(),
                    tie.skill(),
                    tie.entries().stream().map(entry -> entry.id().value()).toList(),
                    tie.reason().orElse(null));
        }

        Tie tie(Map<String, Entry> byId) {
            return new Tie(first, total, skill, entries.stream().map(byId::get).toList(), Optional.ofNullable(reason));
        }
    }

    private record StoredStanding(
            String entry,
            int place,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            String tieBreak,
            @Nullable Integer level,
            String rule,
            String explanation,
            List<String> findings,
            boolean barred,
            @Nullable Integer held) {

        static StoredStanding of(int place, Standing standing, Backgrounds backgrounds) {
            var background = backgrounds.of(Competitor.of(standing.entry()));
            return new StoredStanding(
                    standing.entry().id().value(),
                    place,
                    standing.total().orElse(null),
                    standing.rank().orElse(null),
                    standing.tieBreak(),
                    standing.level().map(SkillLevel::digit).orElse(null),
                    standing.rule(),
                    standing.explanation(),
                    standing.findings(),
                    background.barred(),
                    background.held().map(SkillLevel::digit).orElse(null));
        }
    }
}
