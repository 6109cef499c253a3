package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A competition is filed, taken on and put on file, through its process. */
@JianghengTest
class FilingTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 10, 12);
    private static final Actor LEADER = new Actor("ccleader", "科长", Set.of(LatePermits.LEADER));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    LatePermits permits;

    @Autowired
    Filings filings;

    @Autowired
    Flags flags;

    @Autowired
    Questions questions;

    @Autowired
    WorkingDays workingDays;

    FilingWorld world;

    @BeforeEach
    void opens() {
        world = beans.createBean(FilingWorld.class);
        world.begin(LocalDateTime.of(2026, 9, 15, 9, 0));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-12,2026-09-15", "2026-11-16,2026-10-26", "2026-03-09,2026-02-10", "2026-10-10,2026-09-14"})
    @Tag("CC-35")
    void countsFifteenWorkingDaysBack(LocalDate event, LocalDate last) {
        var deadline = FilingDeadline.of(workingDays, event, 15);

        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.isKeptBy(last)).isTrue();
        assertThat(deadline.isKeptBy(last.plusDays(1))).isFalse();
    }

    @Test
    @Tag("CC-35")
    void refusesAYearWithoutPublishedHolidays() {
        assertThatThrownBy(() -> FilingDeadline.of(workingDays, LocalDate.of(2049, 5, 12), 15))
                .isInstanceOf(RuleViolated.class)
                .extracting("code")
                .isEqualTo("calendar.yearUnknown");
    }

    /** Typed, it is a date like any other until it is sent: no page and no due date fails of it. */
    @Test
    @Tag("CC-35")
    @Tag("XC-07")
    void refusesAnEventInAYearNobodyCanCountIn() {
        var far = LocalDate.of(2049, 5, 12);
        world.upload(far, far);
        assertThat(filings.lastDay(world.dossier)).isEmpty();
        world.tasks.redate(world.dossier);
        assertThatThrownBy(() -> world.file(far, far))
                .isInstanceOf(RuleViolated.class)
                .extracting("code")
                .isEqualTo("competition.filingIncomplete");
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.DRAFT);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-24,2026-10-09", "2026-09-30,2026-10-13"})
    @Tag("CC-36")
    void countsFiveWorkingDaysFromAcceptance(LocalDate accepted, LocalDate due) {
        var clock = new ReceiptClock(List.of(new ReceiptClock.Event(ReceiptClock.Kind.ACCEPTED, accepted)));

        assertThat(clock.due(workingDays, 5)).contains(due);
    }

    @Test
    @Tag("CC-45")
    void standsStillWhileTheOrganiserCorrects() {
        var accepted = new ReceiptClock.Event(ReceiptClock.Kind.ACCEPTED, LocalDate.of(2026, 11, 2));
        var returned = new ReceiptClock.Event(ReceiptClock.Kind.RETURNED, LocalDate.of(2026, 11, 4));
        var again = new ReceiptClock.Event(ReceiptClock.Kind.RESUBMITTED, LocalDate.of(2026, 11, 16));

        assertThat(new ReceiptClock(List.of(accepted, returned)).due(workingDays, 5))
                .isEmpty();
        assertThat(new ReceiptClock(List.of(accepted, returned, again)).due(workingDays, 5))
                .contains(LocalDate.of(2026, 11, 19));
    }

    @Test
    @Tag("CC-01")
    @Tag("CC-35")
    @Tag("CC-X1")
    void refusesLateFilingUnlessTheLeaderPermitsIt() {
        var soon = LocalDate.of(2026, 10, 10);
        world.upload(soon, soon);
        assertThatThrownBy(() -> world.file(soon, soon))
                .isInstanceOf(RuleViolated.class)
                .extracting("code")
                .isEqualTo("competition.filedTooLate");
        assertThatThrownBy(() -> permits.permit(world.dossier, "特殊情况", FilingWorld.SECTION))
                .isInstanceOf(RuleViolated.class);

        permits.permit(world.dossier, "特殊情况", LEADER);
        world.file(soon, soon);
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(item().status()).isEqualTo(ItemStatus.SUBMITTED);

        find(Map.of("finding", "ACCEPT"));
        world.complete(world.dossier, "decideReceipt", Map.of("decision", "RECEIPT"), FilingWorld.SECTION);

        assertThat(item().status()).isEqualTo(ItemStatus.FILED);
        assertThat(world.task(item().id(), "submitPlan", world.clerk)).isPresent();
    }

    @Test
    @Tag("CC-45")
    @Tag("CC-X2")
    void handsTheFilingBackWithAReasonAndTakesItAgain() {
        world.upload(EVENT, EVENT);
        world.file(EVENT, EVENT);
        assertThatThrownBy(() -> find(Map.of("finding", "CORRECT"))).isInstanceOf(RuleViolated.class);
        find(Map.of("finding", "CORRECT", "reason", "竞赛方案缺少安全保障内容"));
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.RETURNED);
        assertThat(world.papers.of(world.dossier))
                .extracting("kind")
                .anyMatch(kind -> kind.toString().startsWith("correction"));
        world.at(LocalDateTime.of(2026, 9, 18, 9, 0));

        world.complete(world.dossier, "correctFiling", FilingFixtures.answers(EVENT, EVENT), world.clerk);
        find(Map.of("finding", "REFUSE", "reason", "不符合备案条件"));

        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.NOT_ACCEPTED);
        assertThat(world.tasks.about(world.dossier, world.clerk)).isEmpty();
        assertThat(item().status()).isEqualTo(ItemStatus.NOT_FILED);
    }

    /** Corrected in time it is put on file, although the first day has come closer than fifteen working days. */
    @Test
    @Tag("CC-X2")
    void putsACorrectedFilingOnFile() {
        world.upload(EVENT, EVENT);
        world.file(EVENT, EVENT);
        find(Map.of("finding", "ACCEPT"));
        world.complete(
                world.dossier, "decideReceipt", Map.of("decision", "CORRECT", "reason", "补充应急预案"), FilingWorld.SECTION);
        world.at(LocalDateTime.of(2026, 9, 18, 9, 0));
        world.complete(world.dossier, "correctFiling", FilingFixtures.answers(EVENT, EVENT), world.clerk);
        find(Map.of("finding", "ACCEPT"));
        world.complete(world.dossier, "decideReceipt", Map.of("decision", "RECEIPT"), FilingWorld.SECTION);

        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.FILED);
        assertThat(item().status()).isEqualTo(ItemStatus.FILED);
    }

    @Test
    @Tag("CC-36")
    @Tag("CC-47")
    @Tag("CC-48")
    @Tag("CC-51")
    void putsACompetitionOnFileAndTakesItsPlans() {
        var item = world.filed(EVENT, EVENT);

        var filed = world.competitions.get(world.dossier);
        assertThat(filed.receiptNumber()).isPresent();
        assertThat(world.papers.of(world.dossier)).extracting("kind").contains("acceptance", "receipt");
        world.plan(item.id());
        assertThat(world.competitions.item(item.id()).status()).isEqualTo(ItemStatus.PLANNED);
        assertThat(flags.of(item.id())).isEmpty();
        assertThatThrownBy(
                        () -> questions.upload(item.id(), QuestionFile.Kind.THEORY, "试题.pdf", world.pdf(), world.clerk))
                .isInstanceOf(RuleViolated.class)
                .extracting("code")
                .isEqualTo("competition.questionsTooEarly");
        assertThatThrownBy(() -> world.competitions.require(world.dossier, new Actor("x", "别人", Set.of("employer@x"))))
                .isInstanceOf(RuleViolated.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-12,5,2026-09-29", "2026-03-02,5,2026-02-24"})
    @Tag("CC-47")
    void countsFiveWorkingDaysBackForAPlan(LocalDate part, int days, LocalDate last) {
        assertThat(workingDays.minus(part, days)).isEqualTo(last);
    }

    @Test
    @Tag("CC-47")
    @Tag("CC-X3")
    void marksAPlanThatIsLate() {
        var item = world.filed(EVENT, EVENT).id();
        assertThat(world.plans.lastDay(item, EventPart.THEORY)).isEqualTo(LocalDate.of(2026, 9, 29));
        world.at(LocalDateTime.of(2026, 9, 30, 9, 0));

        world.plan(item);

        assertThat(flags.of(item)).extracting("code").containsExactly(Flags.Code.PLAN_LATE);
        assertThat(world.competitions.item(item).status()).isEqualTo(ItemStatus.PLANNED);
    }

    private Item item() {
        return world.competitions.get(world.dossier).items().get(0);
    }

    private void find(Map<String, Object> answers) {
        world.complete(world.dossier, "acceptFiling", answers, FilingWorld.SECTION);
    }
}
