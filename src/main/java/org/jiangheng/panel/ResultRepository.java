package org.jiangheng.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ballots and results. No query here tells who cast which ballot, except the expert's own. */
@Repository
class ResultRepository {

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(SubjectId session, Result result, boolean toVote) {
        jdbc.sql("""
                        insert into jiangheng.panel_result (session, dossier, performance, defence, composite, to_vote,
                          yes, no, abstain, recused, passed, reason)
                        values (:session, :dossier, :performance, :defence, :composite, :toVote,
                          :yes, :no, :abstain, :recused, :passed, :reason)
                        on conflict (session, dossier) do update set yes = excluded.yes, no = excluded.no,
                          abstain = excluded.abstain, recused = excluded.recused, passed = excluded.passed,
                          reason = excluded.reason""")
                .param("session", session.uuid())
                .param("dossier", result.dossier().uuid())
                .param("performance", result.performance())
                .param("defence", result.defence())
                .param("composite", result.composite().orElse(null))
                .param("toVote", toVote)
                .param("yes", result.yes())
                .param("no", result.no())
                .param("abstain", result.abstain())
                .param("recused", result.recused())
                .param("passed", result.passed())
                .param("reason", result.reason())
                .update();
    }

    List<Result> of(SubjectId session) {
        return jdbc.sql("""
                        select r.* from jiangheng.panel_result r
                        join jiangheng.panel_candidate c on c.session = r.session and c.dossier = r.dossier
                        where r.session = :session order by c.position""")
                .param("session", session.uuid())
                .query((row, n) -> new Result(
                        SubjectId.of(row.getString("dossier")),
                        row.getBigDecimal("performance"),
                        row.getBigDecimal("defence"),
                        Optional.ofNullable(row.getBigDecimal("composite")),
                        row.getInt("yes"),
                        row.getInt("no"),
                        row.getInt("abstain"),
                        row.getInt("recused"),
                        row.getBoolean("passed"),
                        row.getString("reason")))
                .list();
    }

    List<SubjectId> toVote(SubjectId session) {
        return jdbc.sql("""
                        select r.dossier from jiangheng.panel_result r
                        join jiangheng.panel_candidate c on c.session = r.session and c.dossier = r.dossier
                        where r.session = :session and r.to_vote order by c.position""")
                .param("session", session.uuid())
                .query((row, n) -> SubjectId.of(row.getString("dossier")))
                .list();
    }

    void vote(SubjectId session, SubjectId dossier, String expert, Ballot ballot) {
        jdbc.sql("""
                        insert into jiangheng.panel_ballot (session, dossier, expert, ballot)
                        values (:session, :dossier, :expert, :ballot)
                        on conflict (session, dossier, expert) do update set ballot = excluded.ballot""")
                .param("session", session.uuid())
                .param("dossier", dossier.uuid())
                .param("expert", expert)
                .param("ballot", ballot.name())
                .update();
    }

    /** The expert's own ballots. */
    Map<SubjectId, Ballot> ballots(SubjectId session, String expert) {
        return jdbc
                .sql("select dossier, ballot from jiangheng.panel_ballot where session = :session and expert = :expert")
                .param("session", session.uuid())
                .param("expert", expert)
                .query((row, n) ->
                        Map.entry(SubjectId.of(row.getString("dossier")), Ballot.valueOf(row.getString("ballot"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many non-recused experts voted this way on the candidate. */
    int count(SubjectId session, SubjectId dossier, Ballot ballot) {
        return jdbc.sql("""
                        select count(*) from jiangheng.panel_ballot b
                        where b.session = :session and b.dossier = :dossier and b.ballot = :ballot and not exists (
                          select 1 from jiangheng.panel_recusal r where r.session = b.session
                            and r.dossier = b.dossier and r.expert = b.expert)""")
                .param("session", session.uuid())
                .param("dossier", dossier.uuid())
                .param("ballot", ballot.name())
                .query(Integer.class)
                .single();
    }
}
