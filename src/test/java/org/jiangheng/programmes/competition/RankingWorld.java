package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.District;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.testing.Invented;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A competition of the district level with one item, in the database, without its process. */
final class RankingWorld {

    static final Actor CLERK = new Actor("qiye", "企业经办人", Set.of("employer@somebody"));

    final SubjectId item = SubjectId.fresh();
    final SubjectId competition = SubjectId.fresh();
    private final SubjectId batch = SubjectId.fresh();
    private final JdbcClient jdbc;
    private final List<SubjectId> entries = new ArrayList<>();
    private final List<IdentityNumber> identities = new ArrayList<>();

    RankingWorld(JdbcClient jdbc, CompetitionRepository competitions) {
        this.jdbc = jdbc;
        insertBatch();
        competitions.save(new Competition(
                competition,
                batch,
                OrganisationId.fresh(),
                "名次测试竞赛",
                CompetitionLevel.DISTRICT,
                "DISTRICT_HRSS",
                false,
                "办公室",
                LocalDate.of(2026, 5, 9),
                LocalDate.of(2026, 5, 10),
                District.HAIDIAN,
                District.HAIDIAN,
                "联系人",
                "010-00000000",
                Instant.parse("2026-04-01T01:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(RankingFixtures.item(item, competition))));
    }

    /** Competitors 1 … n, each better than the next. */
    RankingWorld competitors(int number) {
        for (int place = 1; place <= number; place++) {
            competitor("80", BigDecimal.valueOf(1_000 - place, 1).toPlainString());
        }
        return this;
    }

    /** Another one, who sat both parts. */
    SubjectId competitor(String theory, String skill) {
        var id = SubjectId.fresh();
        var identity = Invented.identity();
        entries.add(id);
        identities.add(identity);
        jdbc.sql("""
                        insert into jiangheng.competition_entry (id, item, position, paper, identity, name, gender, employer,
                            session, theory_signed, skill_signed, theory, skill, disqualified)
                        values (:id, :item, :position, 'RESIDENT_IDENTITY_CARD', :identity, :name, '男', '某单位',
                            1, true, true, :theory, :skill, false)
                        """)
                .param("id", id.uuid())
                .param("item", item.uuid())
                .param("position", entries.size())
                .param("identity", identity.value())
                .param("name", "选手" + entries.size())
                .param("theory", new BigDecimal(theory))
                .param("skill", new BigDecimal(skill))
                .update();
        return id;
    }

    SubjectId entry(int number) {
        return entries.get(number - 1);
    }

    IdentityNumber identity(int number) {
        return identities.get(number - 1);
    }

    private void insertBatch() {
        jdbc.sql("insert into jiangheng.batch (id, programme, year, place, name, opened_by) "
                        + "select ?, 'competition', 2026, coalesce(max(place), 0) + 1, ?, 'test' from jiangheng.batch "
                        + "where programme = 'competition' and year = 2026")
                .params(batch.uuid(), "竞赛" + Invented.account("n"))
                .update();
        jdbc.sql(
                        "insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position) "
                                + "select distinct on (key) ?::uuid, key, value, label, source, kind, position "
                                + "from jiangheng.batch_parameter_default where programme = 'competition' order by key, valid_from")
                .params(batch.uuid())
                .update();
    }

    /** Takes everything away again. */
    void clear() {
        jdbc.sql("delete from jiangheng.competition_ranking where item = ?")
                .params(item.uuid())
                .update();
        jdbc.sql("delete from jiangheng.competition_entry where item = ?")
                .params(item.uuid())
                .update();
        jdbc.sql("delete from jiangheng.competition_item where id = ?")
                .params(item.uuid())
                .update();
        jdbc.sql("delete from jiangheng.competition where id = ?")
                .params(competition.uuid())
                .update();
        jdbc.sql("delete from jiangheng.batch_parameter where batch = ?")
                .params(batch.uuid())
                .update();
        jdbc.sql("delete from jiangheng.batch where id = ?")
                .params(batch.uuid())
                .update();
    }
}
