package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of paper security: setting, printing, packing, sealing, transport, keeping, opening, each by two persons (CC-49). */
@Service
@Transactional
public class SecurityLogs {

    /** 张 三 is 张三. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private final JdbcClient jdbc;
    private final Competitions competitions;
    private final Journal journal;
    private final Time time;

    SecurityLogs(JdbcClient jdbc, Competitions competitions, Journal journal, Time time) {
        this.jdbc = jdbc;
        this.competitions = competitions;
        this.journal = journal;
        this.time = time;
    }

    /** In the order the acts were done. */
    @Transactional(readOnly = true)
    public List<SecurityAct> of(SubjectId item) {
        return jdbc.sql(
                        "select * from jiangheng.competition_security_act where item = :item order by done_at, recorded_at")
                .param("item", item.uuid())
                .query((row, number) -> new SecurityAct(
                        SecurityAct.Kind.valueOf(row.getString("act")),
                        row.getString("first_person"),
                        row.getString("second_person"),
                        CompetitionRepository.instant(row, "done_at"),
                        row.getString("place"),
                        row.getString("note"),
                        CompetitionRepository.instant(row, "recorded_at")))
                .list();
    }

    /** The acts nothing is recorded of. */
    @Transactional(readOnly = true)
    public List<SecurityAct.Kind> missing(SubjectId item) {
        var done = of(item).stream().map(SecurityAct::kind).toList();
        return Stream.of(SecurityAct.Kind.values())
                .filter(kind -> !done.contains(kind))
                .toList();
    }

    /** Records an act of two different persons; it cannot be changed afterwards (CC-49). */
    public void record(SubjectId item, SecurityAct act, Actor organiser) {
        var found = competitions.requireOwn(item, organiser);
        require(act);
        insert(item, act, organiser);
        journal.record(
                found.competition(),
                organiser,
                "paperSecurity",
                "登记试卷安全保密环节“" + act.kind().label() + "”。");
    }

    private void require(SecurityAct act) {
        if (act.firstPerson().isBlank()
                || act.secondPerson().isBlank()
                || act.place().isBlank()) {
            throw new RuleViolated("competition.securityIncomplete");
        }
        if (SPACES.matcher(act.firstPerson())
                .replaceAll("")
                .equals(SPACES.matcher(act.secondPerson()).replaceAll(""))) {
            throw new RuleViolated("competition.securityTwoPersons");
        }
        if (act.doneAt().isAfter(time.now())) {
            throw new RuleViolated("competition.securityInFuture");
        }
    }

    private void insert(SubjectId item, SecurityAct act, Actor organiser) {
        jdbc.sql("""
                        insert into jiangheng.competition_security_act (id, item, act, first_person, second_person, done_at, place,
                            note, recorded_by, recorded_at)
                        values (:id, :item, :act, :first, :second, :done, :place, :note, :by, jiangheng.now())
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.uuid())
                .param("act", act.kind().name())
                .param("first", act.firstPerson())
                .param("second", act.secondPerson())
                .param("done", CompetitionRepository.timestamp(act.doneAt()))
                .param("place", act.place())
                .param("note", act.note())
                .param("by", organiser.account())
                .update();
    }

    /** An act as typed. */
    public static SecurityAct act(
            SecurityAct.Kind kind, String first, String second, Instant doneAt, String place, String note) {
        return new SecurityAct(kind, first.strip(), second.strip(), doneAt, place.strip(), note.strip(), doneAt);
    }
}
