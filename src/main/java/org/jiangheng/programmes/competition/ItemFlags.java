package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an item is marked with for those who decide later (CC-X3, CC-X6). */
@Component
class ItemFlags {

    private final JdbcClient jdbc;

    ItemFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In words, oldest first. */
    List<String> of(SubjectId item) {
        return jdbc.sql("select code, note from jiangheng.competition_flag where item = :item order by at, code")
                .param("item", item.uuid())
                .query((row, number) -> label(row.getString("code")) + "：" + row.getString("note"))
                .list();
    }

    private static String label(String code) {
        return code.equals("PLAN_LATE") ? "计划逾期" : "试题逾期";
    }
}
