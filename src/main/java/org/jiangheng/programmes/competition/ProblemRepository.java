package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The report on a score list, line by line. */
@Repository
class ProblemRepository {

    private static final String MATCHING = """
             from jiangheng.competition_import_problem where import = :list and warning = any(:kinds)
                and (:text = '' or position(:text in column_title || ' ' || sentence) > 0 or row_number::text = :text)
            """;

    private final JdbcClient jdbc;

    ProblemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String list, List<ImportProblem> problems) {
        if (!problems.isEmpty()) {
            jdbc.sql("""
                            insert into jiangheng.competition_import_problem
                            select :list, (select coalesce(max(position), 0) from jiangheng.competition_import_problem
                                    where import = :list) + problem.position,
                                problem.row_number, problem.title, problem.sentence, problem.warning
                            from unnest(:row::integer[], :title::text[], :sentence::text[], :warning::boolean[])
                                with ordinality as problem (row_number, title, sentence, warning, position)
                            """)
                    .param("list", UUID.fromString(list))
                    .param("row", problems.stream().map(ImportProblem::row).toArray(Integer[]::new))
                    .param("title", problems.stream().map(ImportProblem::column).toArray(String[]::new))
                    .param(
                            "sentence",
                            problems.stream().map(ImportProblem::sentence).toArray(String[]::new))
                    .param(
                            "warning",
                            problems.stream().map(ImportProblem::warning).toArray(Boolean[]::new))
                    .update();
        }
    }

    void remove(String list, String column) {
        jdbc.sql("delete from jiangheng.competition_import_problem where import = :list and column_title = :title")
                .param("list", UUID.fromString(list))
                .param("title", column)
                .update();
    }

    /** Writes into the list how many there are. */
    void count(String list) {
        jdbc.sql("""
                        update jiangheng.competition_import set
                            errors = (select count(*) from jiangheng.competition_import_problem
                                where import = :list and not warning),
                            warnings = (select count(*) from jiangheng.competition_import_problem
                                where import = :list and warning)
                        where id = :list
                        """).param("list", UUID.fromString(list)).update();
    }

    /** Errors first, then by row; the text may be a row's number. */
    List<ImportProblem> search(String list, ImportFilter filter, int offset, int limit) {
        return jdbc.sql("select *" + MATCHING + "order by warning, row_number, position offset :offset limit :limit")
                .param("list", UUID.fromString(list))
                .param("kinds", filter.kinds())
                .param("text", filter.text())
                .param("offset", offset)
                .param("limit", limit)
                .query(ProblemRepository::problem)
                .list();
    }

    int count(String list, ImportFilter filter) {
        return jdbc.sql("select count(*)" + MATCHING)
                .param("list", UUID.fromString(list))
                .param("kinds", filter.kinds())
                .param("text", filter.text())
                .query(Integer.class)
                .single();
    }

    private static ImportProblem problem(ResultSet row, int number) throws SQLException {
        return new ImportProblem(
                row.getInt("row_number"),
                row.getString("column_title"),
                row.getString("sentence"),
                row.getBoolean("warning"));
    }
}
