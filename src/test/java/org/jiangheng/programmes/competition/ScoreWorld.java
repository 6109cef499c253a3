package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.sheet.Xlsx;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filed competition with two items, and lists for it; takes everything away again. */
final class ScoreWorld {

    static final String OCCUPATION = "6-31-01-03";

    private final CompetitionRepository competitions;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final List<SubjectId> made = new ArrayList<>();
    private final List<SubjectId> batches = new ArrayList<>();

    ScoreWorld(ApplicationContext beans) {
        this.competitions = beans.getBean(CompetitionRepository.class);
        this.organisations = beans.getBean(Organisations.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    Organisation organiser() {
        var organiser = FiledCompetitions.organiser();
        organisations.register(organiser);
        return organiser;
    }

    Actor clerk(Organisation organiser) {
        return new Actor("clerk", "经办人", Set.of(organiser.group()));
    }

    /** Full marks 100 and 120, two sessions. */
    Competition competition(Organisation organiser) {
        var id = SubjectId.fresh();
        made.add(id);
        var day = LocalDate.of(2026, 3, 2);
        var competition = FiledCompetitions.competition(
                id, batch(), organiser.id(), "某技能竞赛", List.of(item(id, 1, day), item(id, 2, day)));
        competitions.save(competition);
        return competition;
    }

    /** With the parameters a year starts with. */
    private SubjectId batch() {
        var batch = SubjectId.fresh();
        FiledCompetitions.insertBatch(jdbc, batch, "成绩");
        batches.add(batch);
        return batch;
    }

    /** Somebody who sat both parts. */
    static String[] competitor(String identity) {
        var male = (identity.charAt(16) - '0') % 2 == 1;
        return new String[] {
            "居民身份证",
            identity,
            "选手" + identity.charAt(13) + "某",
            male ? "男" : "女",
            "某单位",
            "13800000000",
            "someone@example.org",
            "1",
            "是",
            "是",
            "80",
            "90.5",
            "否",
            "大学专科"
        };
    }

    static String[] with(String[] row, ScoreColumn column, String value) {
        var changed = row.clone();
        changed[column.ordinal()] = value;
        return changed;
    }

    static byte[] list(List<String[]> rows) {
        return list(rows, ScoreColumn.values().length);
    }

    /** A list as it was before there were the last columns. */
    static byte[] list(List<String[]> rows, int columns) {
        var file = new Xlsx()
                .texts(ScoreColumn.LIST.columns().stream()
                        .limit(columns)
                        .map(column -> column.title())
                        .toArray(String[]::new));
        rows.forEach(row -> file.texts(Arrays.copyOf(row, columns)));
        return file.file("成绩");
    }

    void clear() {
        for (var id : made) {
            var items = "(select id from jiangheng.competition_item where competition = :id)";
            for (var table : List.of("competition_import", "competition_photo", "competition_entry")) {
                jdbc.sql("delete from jiangheng." + table + " where item in " + items)
                        .param("id", id.uuid())
                        .update();
            }
            jdbc.sql("delete from jiangheng.competition_item where competition = :id")
                    .param("id", id.uuid())
                    .update();
            jdbc.sql("delete from jiangheng.competition where id = :id")
                    .param("id", id.uuid())
                    .update();
        }
        for (var batch : batches) {
            for (var table : List.of("batch_parameter where batch", "batch where id")) {
                jdbc.sql("delete from jiangheng." + table + " = :id")
                        .param("id", batch.uuid())
                        .update();
            }
        }
        made.clear();
        batches.clear();
    }

    private static Item item(SubjectId competition, int position, LocalDate day) {
        return new Item(
                SubjectId.fresh(),
                competition,
                position,
                OCCUPATION,
                Set.of(3),
                50,
                new BigDecimal("0.7"),
                new BigDecimal("100"),
                new BigDecimal("120"),
                new BigDecimal("60"),
                new BigDecimal("72"),
                2,
                2,
                day,
                day,
                "某地",
                "某地",
                ItemStatus.PLANNED);
    }
}
