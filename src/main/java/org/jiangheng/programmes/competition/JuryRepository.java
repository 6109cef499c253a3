package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decide about competitors: the order of ties (CC-19), disqualification (CC-71), exclusion (CC-X12). */
@Repository
class JuryRepository {

    private final JdbcClient jdbc;

    JuryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever imports scores into the competition or decides about the item, until the transaction ends.
     *
     * @return whether there is such an item
     */
    boolean lock(SubjectId item) {
        return locked("""
                select true from jiangheng.competition where id = (
                    select competition from jiangheng.competition_item where id = :item) for update
                """, item)
                && locked("select true from jiangheng.competition_item where id = :item for update", item);
    }

    private boolean locked(String query, SubjectId item) {
        return jdbc.sql(query)
                .param("item", item.uuid())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void decide(SubjectId item, TieDecision decision, String by) {
        jdbc.sql("""
                        with taken as (
                            insert into jiangheng.competition_tie_decision (item, total, skill, reason, decided_by)
                            values (:item, :total, :skill, :reason, :by) returning id)
                        insert into jiangheng.competition_tie_place (decision, place, paper, identity)
                        select taken.id, row.place, row.paper, row.identity
                        from taken, unnest(:papers, :identities) with ordinality as row (paper, identity, place)
                        """)
                .param("item", item.uuid())
                .param("total", decision.total())
                .param("skill", decision.skill())
                .param("reason", decision.reason())
                .param("by", by)
                .param(
                        "papers",
                        decision.order().stream().map(one -> one.paper().name()).toArray(String[]::new))
                .param(
                        "identities",
                        decision.order().stream().map(Competitor::identity).toArray(String[]::new))
                .update();
    }

    /** Oldest first. */
    List<TieDecision> tieDecisions(SubjectId item) {
        var taken = new LinkedHashMap<Long, Taken>();
        jdbc.sql("""
                        select d.id, d.total, d.skill, d.reason, p.paper, p.identity
                        from jiangheng.competition_tie_decision d
                        join jiangheng.competition_tie_place p on p.decision = d.id
                        where d.item = :item order by d.id, p.place
                        """).param("item", item.uuid()).query(row -> {
            var decision = taken.computeIfAbsent(row.getLong("id"), id -> new Taken());
            decision.total = row.getBigDecimal("total");
            decision.skill = row.getBigDecimal("skill");
            decision.reason = row.getString("reason");
            decision.order.add(
                    new Competitor(IdentityPaper.valueOf(row.getString("paper")), row.getString("identity")));
        });
        return taken.values().stream().map(Taken::decision).toList();
    }

    /** @return whether it is news */
    boolean remove(SubjectId item, Competitor competitor, Removal removal, String reason, String by) {
        return jdbc.sql("""
                        insert into jiangheng.competition_removal (item, paper, identity, kind, reason, decided_by)
                        values (:item, :paper, :identity, :kind, :reason, :by) on conflict do nothing
                        """)
                        .param("item", item.uuid())
                        .param("paper", competitor.paper().name())
                        .param("identity", competitor.identity())
                        .param("kind", removal.name())
                        .param("reason", reason)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Who was removed in this way, and why. */
    Map<Competitor, String> removed(SubjectId item, Removal removal) {
        var removed = new HashMap<Competitor, String>();
        jdbc.sql("""
                        select paper, identity, reason from jiangheng.competition_removal
                        where item = :item and kind = :kind
                        """).param("item", item.uuid()).param("kind", removal.name()).query(row -> {
            removed.put(
                    new Competitor(IdentityPaper.valueOf(row.getString("paper")), row.getString("identity")),
                    row.getString("reason"));
        });
        return Map.copyOf(removed);
    }

    private static final class Taken {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal skill = BigDecimal.ZERO;
        private String reason = "";
        private final List<Competitor> order = new ArrayList<>();

        TieDecision decision() {
            return new TieDecision(total, skill, order, reason);
        }
    }
}
