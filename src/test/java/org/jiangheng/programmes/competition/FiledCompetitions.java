package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.District;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.testing.Invented;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Competitions of the district level as they stand once they are filed: what the worlds of the tests begin with. */
final class FiledCompetitions {

    private FiledCompetitions() {}

    static Organisation organiser() {
        return new Organisation(
                OrganisationId.fresh(),
                "某主办单位" + Invented.account(""),
                Invented.creditCode(),
                "海淀区",
                "其他",
                "联系人",
                Invented.account("host") + "@example.org");
    }

    static Competition competition(
            SubjectId id, SubjectId batch, OrganisationId organiser, String name, List<Item> items) {
        return new Competition(
                id,
                batch,
                organiser,
                name,
                CompetitionLevel.DISTRICT,
                "DISTRICT_HRSS",
                false,
                "办公室",
                items.stream()
                        .map(Item::theoryOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                items.stream().map(Item::endsOn).max(Comparator.naturalOrder()).orElseThrow(),
                District.HAIDIAN,
                District.HAIDIAN,
                "联系人",
                "010-00000000",
                Instant.parse("2026-04-01T01:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items);
    }

    /** A year's batch with the programme's parameters, without its process and its stages. */
    static void insertBatch(JdbcClient jdbc, SubjectId batch, String name) {
        jdbc.sql("insert into jiangheng.batch (id, programme, year, place, name, opened_by) "
                        + "select ?, 'competition', 2026, coalesce(max(place), 0) + 1, ?, 'test' from jiangheng.batch "
                        + "where programme = 'competition' and year = 2026")
                .params(batch.uuid(), name + Invented.account("n"))
                .update();
        jdbc.sql(
                        "insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position) "
                                + "select distinct on (key) ?::uuid, key, value, label, source, kind, position "
                                + "from jiangheng.batch_parameter_default where programme = 'competition' order by key, valid_from")
                .params(batch.uuid())
                .update();
    }

    /** A competitor who sat both parts, with a photo. */
    static SubjectId insertEntry(
            JdbcClient jdbc, SubjectId item, int position, String identity, BigDecimal theory, BigDecimal skill) {
        var id = SubjectId.fresh();
        jdbc.sql("""
                        insert into jiangheng.competition_entry (id, item, position, paper, identity, name, gender, employer, email,
                            session, theory_signed, skill_signed, theory, skill, disqualified, education, photo)
                        values (:id, :item, :position, 'RESIDENT_IDENTITY_CARD', :identity, :name, '男', '某单位', :email,
                            1, true, true, :theory, :skill, false, '大学专科', :photo)
                        """)
                .param("id", id.uuid())
                .param("item", item.uuid())
                .param("position", position)
                .param("identity", identity)
                .param("name", "选手" + position + "号")
                .param("email", "c" + position + "@example.org")
                .param("theory", theory)
                .param("skill", skill)
                .param("photo", ResultWorld.PHOTO)
                .update();
        return id;
    }
}
