package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** An organiser and the section, who take a competition through its process; the clock stands in September 2026. */
class FilingWorld {

    static final Actor SECTION = new Actor("ccsection", "竞赛管理科", Set.of(CompetitionMails.SECTION));
    static final Actor OFFICE = new Actor("ccoffice", "试题科", Set.of(CompetitionMails.QUESTION_OFFICE));

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Batches batches;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Programmes programmes;

    @Autowired
    Materials materials;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Competitions competitions;

    @Autowired
    Plans plans;

    @Autowired
    Papers papers;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    Organisation organiser;
    Actor clerk;
    SubjectId batch;
    SubjectId dossier;

    private final List<Runnable> undo = new ArrayList<>();

    void begin(LocalDateTime at) {
        clock.begin(at.atZone(Time.BEIJING).toInstant());
        organiser = organisation();
        clerk = new Actor("cchost", "经办人", Set.of(organiser.group()));
        batch = batches.open(new NewBatch(
                "competition",
                2026,
                Invented.account("年度"),
                Map.of("apply", LocalDate.of(2026, 12, 9), "certify", LocalDate.of(2026, 12, 31)),
                Map.of("batch.perYear", "100000"),
                Actor.SYSTEM));
        dossier = dossiers.open("competition", batch, organiser.id(), clerk);
        jobs.runDue();
    }

    Organisation organisation() {
        var made = new Organisation(
                OrganisationId.fresh(), "某主办单位", Invented.creditCode(), "海淀区", "其他", "联系人", "host@example.org");
        organisations.register(made);
        return made;
    }

    /** Somebody who may sign on, until {@link #clear}. */
    String account(Optional<Organisation> of, String... groups) {
        var account = Invented.account("ccaccount");
        accounts.create(new NewAccount(
                account,
                "某人",
                ReviewWorld.PASSWORD,
                account + "@example.org",
                Optional.empty(),
                of.map(Organisation::id),
                Set.of(groups)));
        for (var group : groups) {
            undo.add(() -> accounts.revoke(account, group, Actor.SYSTEM));
        }
        return account;
    }

    void clear() {
        undo.forEach(Runnable::run);
    }

    void at(LocalDateTime when) {
        clock.moveTo(when.atZone(Time.BEIJING).toInstant());
        jobs.runDue();
    }

    void upload(LocalDate theory, LocalDate skill) {
        dossiers.saveDraft(
                dossier,
                FilingFixtures.answers(theory, skill),
                dossiers.draft(dossier).version());
        programmes
                .get("competition")
                .materials(dossier)
                .forEach(line -> materials.add(dossier, line.code(), "材料.pdf", pdf(), clerk));
    }

    void file(LocalDate theory, LocalDate skill) {
        complete(dossier, "fileCompetition", FilingFixtures.answers(theory, skill), clerk);
    }

    /** On file with its receipt; the one item. */
    Item filed(LocalDate theory, LocalDate skill) {
        upload(theory, skill);
        file(theory, skill);
        complete(dossier, "acceptFiling", Map.of("finding", "ACCEPT"), SECTION);
        complete(dossier, "decideReceipt", Map.of("decision", "RECEIPT"), SECTION);
        return competitions.get(dossier).items().get(0);
    }

    void plan(SubjectId item) {
        for (var part : EventPart.values()) {
            plans.send(item, new Plans.NewPlan(part, 60, "09:00", "某联系人", "010-00000000"), clerk);
        }
        complete(item, "submitPlan", Map.of(), clerk);
    }

    void complete(SubjectId subject, String key, Map<String, Object> answers, Actor actor) {
        var task = task(subject, key, actor).orElseThrow(() -> new AssertionError(key + " is not open"));
        tasks.complete(task.id(), answers, actor);
        jobs.runDue();
    }

    Optional<Tasks.Task> task(SubjectId subject, String key, Actor actor) {
        return tasks.about(subject, actor).stream()
                .filter(open -> open.key().equals(key))
                .findFirst();
    }

    byte[] pdf() {
        return papers.draft(PaperLayout.titled("材料").paragraph("内容"));
    }
}
