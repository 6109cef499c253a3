package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.batch.Deadlines;
import org.jiangheng.calendar.Time;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.InspectionStatus;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.NewInspection;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A competition on file is moved, called off or withdrawn: records, checks, timers and papers go together, on the real engine. */
@JianghengTest
class ChangesTest {

    private static final LocalDate THEORY = LocalDate.of(2026, 10, 12);
    private static final LocalDate SKILL = LocalDate.of(2026, 10, 14);
    private static final Actor ADMIN = new Actor("ccadmin", "管理员甲", Set.of("administrator@ORG-CENTER"));
    private static final Actor CENTRE = new Actor("cccentre", "监督员丙", Set.of(Inspection.CENTRE));
    private static final Actor LEADER = new Actor("cclead", "领导乙", Set.of("leader@ORG-CENTER"));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Changes changes;

    @Autowired
    Questions questions;

    @Autowired
    Inspections inspections;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    FilingWorld world;

    @BeforeEach
    void begins() {
        world = beans.createBean(FilingWorld.class);
        world.begin(LocalDateTime.of(2026, 9, 1, 9, 0));
    }

    @AfterEach
    void clears() {
        world.clear();
    }

    @Test
    @Tag("CC-46")
    @Tag("CC-50")
    @Tag("CC-56")
    @Tag("CC-X4")
    void movesADayWithItsPlanTimerCheckAndDueDate() {
        var item = world.filed(THEORY, SKILL).id();
        world.plan(item);
        assertThat(checks(item, CheckQuestions.EVENT).inspectors()).isEqualTo("supervision@ORG-DCENTER-" + haidian());
        assertThat(checks(item, CheckQuestions.RECORDS).inspectors())
                .isNotEqualTo(checks(item, CheckQuestions.EVENT).inspectors());

        var change = request(Change.Kind.CHANGE, Optional.of(item), Optional.of(LocalDate.of(2026, 10, 20)));
        world.complete(change, "decideChange", Map.of("decision", "APPROVE"), FilingWorld.SECTION);

        var moved = world.competitions.item(item);
        assertThat(moved.skillOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(world.competitions.get(world.dossier).endsOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(world.plans.of(item, EventPart.THEORY)).isPresent();
        assertThat(world.plans.of(item, EventPart.SKILL)).isEmpty();
        assertThat(checks(item, CheckQuestions.RECORDS).plannedOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(world.papers.of(world.dossier)).extracting("kind").contains("change-" + change);
        world.at(LocalDateTime.of(2026, 10, 20, 23, 59));
        assertThat(world.task(item, "fileQuestions", world.clerk)).isEmpty();
        world.at(LocalDateTime.of(2026, 10, 21, 0, 1));
        assertThat(world.task(item, "fileQuestions", world.clerk).orElseThrow().due())
                .contains(Time.endOf(LocalDate.of(2026, 10, 27)));
    }

    @Test
    @Tag("CC-46")
    void refusesWhatComesTooLateOrBreaksTheRules() {
        var item = world.filed(THEORY, SKILL).id();
        refused("competition.changeNothing", Change.Kind.CHANGE, Optional.of(item), Optional.empty());
        refused(
                "competition.changeOtherYear",
                Change.Kind.CHANGE,
                Optional.of(item),
                Optional.of(LocalDate.of(2027, 1, 12)));
        world.at(LocalDateTime.of(2026, 10, 12, 8, 0));
        refused("competition.changePartBegun", Change.Kind.CANCEL_ITEM, Optional.of(item), Optional.empty());
        world.at(LocalDateTime.of(2026, 10, 14, 8, 0));
        refused(
                "competition.changePartBegun",
                Change.Kind.CHANGE,
                Optional.of(item),
                Optional.of(LocalDate.of(2026, 10, 30)));
    }

    @Test
    @Tag("CC-X4")
    @Tag("CC-69")
    void endsACancelledItemWithItsChecks() {
        var item = world.filed(THEORY, SKILL).id();
        world.plan(item);
        var spot = spotCheck(item);
        var change = request(Change.Kind.CANCEL_ITEM, Optional.of(item), Optional.empty());

        world.complete(change, "decideChange", Map.of("decision", "APPROVE"), FilingWorld.SECTION);

        assertThat(world.competitions.item(item).status()).isEqualTo(ItemStatus.CANCELLED);
        assertThat(world.tasks.about(spot, CENTRE)).isEmpty();
        assertThat(inspections.spotKinds(item)).isEmpty();
        assertThatThrownBy(() -> spotCheck(item, CheckQuestions.SPOT_EVENT))
                .extracting("code")
                .isEqualTo("inspection.notSpottable");
        assertThat(inspections.of(item)).hasSize(3).allMatch(check -> check.status() == InspectionStatus.WITHDRAWN);
        assertThat(inspections.isBlocked(item)).isFalse();
        assertThat(world.tasks.about(item, world.clerk)).isEmpty();
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.CONCLUDED);
    }

    @Test
    @Tag("CC-X4")
    void endsACancelledCompetition() {
        var item = world.filed(THEORY, SKILL).id();
        var spot = spotCheck(item);
        var change = request(Change.Kind.CANCEL, Optional.empty(), Optional.empty());
        world.complete(change, "decideChange", Map.of("decision", "APPROVE"), FilingWorld.SECTION);

        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.CANCELLED);
        assertThat(world.competitions.item(item).status()).isEqualTo(ItemStatus.CANCELLED);
        assertThat(world.tasks.about(spot, CENTRE)).isEmpty();
        assertThat(inspections.of(item)).hasSize(3).allMatch(check -> check.status() == InspectionStatus.WITHDRAWN);
        assertThat(world.tasks.about(item, world.clerk)).isEmpty();
    }

    @Test
    @Tag("CC-X14")
    void isWithdrawnBeforeTheReceiptOnly() {
        world.upload(THEORY, SKILL);
        world.file(THEORY, SKILL);
        assertThatThrownBy(() -> changes.withdraw(world.dossier, " ", world.clerk))
                .isInstanceOf(RuleViolated.class);
        changes.withdraw(world.dossier, "不再举办", world.clerk);
        world.jobs.runDue();

        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(world.tasks.about(world.dossier, FilingWorld.SECTION)).isEmpty();
        assertThat(world.competitions.get(world.dossier).items())
                .extracting(Item::status)
                .containsOnly(ItemStatus.NOT_FILED);
        assertThatThrownBy(() -> changes.withdraw(world.dossier, "再来一次", world.clerk))
                .extracting("code")
                .isEqualTo("competition.withdrawTooLate");
    }

    @Test
    @Tag("CC-50")
    @Tag("CC-51")
    void filesQuestionsAfterThePartsWithTheirOfficeAlone() {
        var item = world.filed(THEORY, SKILL).id();
        world.plan(item);
        world.at(LocalDateTime.of(2026, 10, 15, 9, 0));
        assertThatThrownBy(() -> world.complete(item, "fileQuestions", Map.of(), world.clerk))
                .extracting("code")
                .isEqualTo("competition.questionsMissing");
        for (var kind : QuestionFile.Kind.values()) {
            questions.upload(item, kind, "试题.pdf", world.pdf(), world.clerk);
        }
        world.complete(item, "fileQuestions", Map.of(), world.clerk);
        var file = questions.files(item).get(0).id();
        assertThatThrownBy(() -> questions.read(item, file, world.clerk)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> questions.read(item, file, FilingWorld.SECTION))
                .isInstanceOf(RuleViolated.class);
        assertThat(questions.read(item, file, FilingWorld.OFFICE).bytes()).isNotEmpty();

        world.complete(item, "receiveQuestions", Map.of(), FilingWorld.OFFICE);

        assertThat(questions.filing(item).orElseThrow().status()).isEqualTo(Questions.Status.RECEIVED);
        assertThat(world.papers.of(item))
                .extracting("kind")
                .anyMatch(kind -> kind.toString().startsWith("questions"));
    }

    @Test
    @Tag("CC-59")
    void movesTheYearsLastDayForEveryRunningItem() {
        var item = world.filed(THEORY, SKILL).id();
        assertThat(certifyUntil(item)).isEqualTo(Time.endOf(LocalDate.of(2026, 12, 31)));
        var earlier = LocalDate.of(2026, 12, 25);
        var move = deadlines.propose(world.batch, "certify", earlier, "统一安排", "关于年度安排的通知", ADMIN);
        deadlines.approve(move, LEADER);

        assertThat(certifyUntil(item)).isEqualTo(Time.endOf(earlier));
        assertThat(mails.about(world.dossier)).anyMatch(mail -> mail.body().contains("2026年12月25日24:00"));

        deadlines.approve(
                deadlines.propose(world.batch, "apply", LocalDate.of(2026, 12, 4), "统一安排", "通知", ADMIN), LEADER);
        assertThat(world.batches.get(world.batch).stage("apply").lastDay()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    /** The other item of the competition is held as if nothing had happened. */
    @Test
    @Tag("CC-X4")
    @Tag("CC-69")
    void goesOnWithTheOtherItem() {
        var answers = FilingFixtures.answers(THEORY, SKILL);
        var welder = FilingFixtures.item(THEORY, SKILL);
        welder.put("occupation", "6-18-02-04");
        answers.put("items", List.of(FilingFixtures.item(THEORY, SKILL), welder));
        world.upload(THEORY, SKILL);
        world.complete(world.dossier, "fileCompetition", answers, world.clerk);
        world.complete(world.dossier, "acceptFiling", Map.of("finding", "ACCEPT"), FilingWorld.SECTION);
        world.complete(world.dossier, "decideReceipt", Map.of("decision", "RECEIPT"), FilingWorld.SECTION);
        var items = world.competitions.get(world.dossier).items();
        var off = items.get(0).id();
        var on = items.get(1).id();
        var change = request(Change.Kind.CANCEL_ITEM, Optional.of(off), Optional.empty());
        world.complete(change, "decideChange", Map.of("decision", "APPROVE"), FilingWorld.SECTION);
        assertThat(world.competitions.item(off).status()).isEqualTo(ItemStatus.CANCELLED);

        world.plan(on);
        world.at(LocalDateTime.of(2026, 10, 15, 9, 0));

        assertThat(world.tasks.about(on, world.clerk))
                .extracting(task -> task.key())
                .containsExactlyInAnyOrder("fileQuestions", "importScores");
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.FILED);
    }

    private SubjectId spotCheck(SubjectId item) {
        return spotCheck(item, inspections.spotKinds(item).get(0));
    }

    private SubjectId spotCheck(SubjectId item, Kind kind) {
        return inspections.spotCheck(
                new NewInspection(
                        item,
                        kind,
                        "某赛场",
                        THEORY,
                        "收到反映",
                        inspections.questions(item, kind.code()),
                        Inspection.CENTRE,
                        world.organiser.group()),
                CENTRE);
    }

    private Instant certifyUntil(SubjectId item) {
        return Instant.ofEpochMilli(
                jdbc.sql("""
                        select v.long_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_
                        where v.name_ = 'certifyUntil' and e.business_key_ = :item
                        """).param("item", item.value()).query(Long.class).single());
    }

    private static String haidian() {
        return org.jiangheng.party.District.HAIDIAN.code();
    }

    private Inspection checks(SubjectId item, Kind kind) {
        return inspections.of(item).stream()
                .filter(inspection -> inspection.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String code, Change.Kind kind, Optional<SubjectId> item, Optional<LocalDate> skillOn) {
        assertThatThrownBy(() -> request(kind, item, skillOn))
                .extracting("code")
                .isEqualTo(code);
    }

    private SubjectId request(Change.Kind kind, Optional<SubjectId> item, Optional<LocalDate> skillOn) {
        var change = new Change(
                SubjectId.fresh(),
                world.dossier,
                item,
                kind,
                Optional.empty(),
                skillOn,
                Optional.empty(),
                Optional.empty(),
                Optional.<BigDecimal>empty(),
                "场地维修",
                Change.Status.REQUESTED,
                Instant.parse("2026-09-01T01:00:00Z"),
                Optional.empty(),
                "");
        return changes.request(change, world.clerk);
    }
}
