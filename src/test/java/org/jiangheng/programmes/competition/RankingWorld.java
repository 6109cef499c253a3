package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
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
        FiledCompetitions.insertBatch(jdbc, batch, "竞赛");
        competitions.save(FiledCompetitions.competition(
                competition,
                batch,
                OrganisationId.fresh(),
                "名次测试竞赛",
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
        var identity = Invented.identity();
        var id = FiledCompetitions.insertEntry(
                jdbc, item, entries.size() + 1, identity.value(), new BigDecimal(theory), new BigDecimal(skill));
        entries.add(id);
        identities.add(identity);
        return id;
    }

    SubjectId entry(int number) {
        return entries.get(number - 1);
    }

    IdentityNumber identity(int number) {
        return identities.get(number - 1);
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
