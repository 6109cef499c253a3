package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.integrity.Register;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader of 竞赛管理科 lets one competition be filed late, with a reason (CC-X1). */
@Service
@Transactional
public class LatePermits {

    static final String LEADER = Roles.group(Roles.LEADER, Readers.SECTION);

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Register register;
    private final Journal journal;
    private final Batches batches;
    private final CompetitionNames names;

    LatePermits(
            JdbcClient jdbc,
            Dossiers dossiers,
            Register register,
            Journal journal,
            Batches batches,
            CompetitionNames names) {
        this.batches = batches;
        this.names = names;
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.register = register;
        this.journal = journal;
    }

    /** Only the leader of the section (CC-X1). */
    public boolean mayPermit(Actor actor) {
        return actor.isIn(LEADER);
    }

    /** Lets the competition be filed late; an organiser under stricter filing is not let (CC-X1, CC-70). */
    public void permit(SubjectId competition, String reason, Actor leader) {
        if (!mayPermit(leader)) {
            throw new RuleViolated("competition.permitForbidden");
        }
        if (reason.isBlank()) {
            throw new RuleViolated("competition.permitReasonMissing");
        }
        var dossier = dossiers.find(competition)
                .filter(found -> found.programme().equals(CompetitionProgramme.CODE))
                .orElseThrow(() -> new RuleViolated("competition.unknown"));
        if (dossier.status() != DossierStatus.DRAFT) {
            throw new RuleViolated("competition.permitTooLate");
        }
        if (register.isStricter(dossier.organiser())) {
            throw new RuleViolated("competition.permitStricter");
        }
        insert(competition, reason.strip(), leader);
    }

    private void insert(SubjectId competition, String reason, Actor leader) {
        int added = jdbc.sql("""
                        insert into jiangheng.competition_late_permit (competition, reason, permitted_by, permitted_at)
                        values (:competition, :reason, :by, jiangheng.now()) on conflict do nothing
                        """)
                .param("competition", competition.uuid())
                .param("reason", reason)
                .param("by", leader.account())
                .update();
        if (added == 0) {
            throw new RuleViolated("competition.permitGiven");
        }
        journal.record(competition, leader, "lateFilingPermitted", "准许逾期报送备案。理由：" + reason);
    }

    /** Why late filing was permitted. */
    @Transactional(readOnly = true)
    public Optional<String> reason(SubjectId competition) {
        return jdbc.sql("select reason from jiangheng.competition_late_permit where competition = :competition")
                .param("competition", competition.uuid())
                .query(String.class)
                .optional();
    }

    /** What is being filled in, by organisers whose name contains the text. */
    @Transactional(readOnly = true)
    public List<Draft> drafts(String text) {
        return batches.ofProgramme(CompetitionProgramme.CODE).stream()
                .flatMap(batch -> dossiers.inBatch(batch.id(), DossierStatus.DRAFT).stream())
                .map(dossier -> new Draft(dossier, names.describe(dossier.id()), reason(dossier.id())))
                .filter(draft -> draft.name().contains(text)
                        || draft.dossier().holderName().contains(text))
                .toList();
    }

    /** @param permitted why it may be filed late, if it may */
    public record Draft(Dossier dossier, String name, Optional<String> permitted) {}
}
