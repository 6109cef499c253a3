package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.List;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an item is marked with for those who decide about its certificates later (CC-X3, CC-X6). */
@Service
@Transactional
public class Flags {

    private final JdbcClient jdbc;
    private final CompetitionRepository competitions;
    private final Journal journal;

    Flags(JdbcClient jdbc, CompetitionRepository competitions, Journal journal) {
        this.jdbc = jdbc;
        this.competitions = competitions;
        this.journal = journal;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Flag> of(SubjectId item) {
        return jdbc.sql("select code, at, note from jiangheng.competition_flag where item = :item order by at, code")
                .param("item", item.uuid())
                .query((row, number) -> new Flag(
                        Code.valueOf(row.getString("code")),
                        CompetitionRepository.instant(row, "at"),
                        row.getString("note")))
                .list();
    }

    /** Marks the item, once per kind, and writes it into the competition's journal. */
    void raise(SubjectId item, Code code, String note, Actor actor) {
        int added = jdbc.sql("""
                        insert into jiangheng.competition_flag (item, code, at, note)
                        values (:item, :code, jiangheng.now(), :note) on conflict do nothing
                        """)
                .param("item", item.uuid())
                .param("code", code.name())
                .param("note", note)
                .update();
        if (added == 1) {
            var marked = competitions.item(item).orElseThrow();
            journal.record(marked.competition(), actor, "itemFlagged", "项目标注“" + code.label() + "”：" + note);
        }
    }

    /** Kinds of marks. */
    public enum Code {
        PLAN_LATE("计划逾期"),
        QUESTIONS_LATE("试题逾期");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A mark and what it says. */
    public record Flag(Code code, Instant at, String note) {
        public String label() {
            return code.label();
        }
    }
}
