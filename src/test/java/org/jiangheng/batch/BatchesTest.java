package org.jiangheng.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cut-offs are exact to the instant and hold against whoever comes at the same moment. */
@JianghengTest
class BatchesTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2400);
    private static final LocalDate APPLY = LocalDate.of(2026, 6, 12);

    @Autowired
    Batches batches;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void inTime() {
        at("2026-06-01T09:00:00");
    }

    @Test
    @Tag("DR-48")
    @Tag("XC-03")
    void takesApplicationsUntilTheLastSecondOfTheLastDay() {
        var batch = open(YEAR.incrementAndGet(), "首批", Map.of());
        at("2026-06-12T23:59:55");

        assertThat(requireOpen(batch, "apply")).isBefore(instant("2026-06-13T00:00:00"));
    }

    @Test
    @Tag("DR-48")
    @Tag("XC-03")
    void refusesAtTheInstantTheStageEndsAndAfter() {
        var batch = open(YEAR.incrementAndGet(), "首批", Map.of());
        at("2026-06-13T00:00:00");
        assertRefused(() -> requireOpen(batch, "apply"), "batch.closed");

        at("2026-06-20T12:00:00");
        assertRefused(() -> requireOpen(batch, "apply"), "batch.closed");
        assertThat(requireOpen(batch, "recommend")).isAfter(instant("2026-06-20T11:59:59"));
    }

    @Test
    void closesNothingBeforeItsTime() {
        var batch = open(YEAR.incrementAndGet(), "首批", Map.of());

        assertRefused(() -> transaction.execute(status -> batches.lockForClosing(batch, "apply")), "batch.notOver");
    }

    @Test
    @Tag("XC-03")
    void whoeverClosesWaitsForThoseWhoCameInTime() throws Exception {
        var batch = open(YEAR.incrementAndGet(), "首批", Map.of());
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var submitter = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            batches.requireOpen(batch, "apply");
            inside.countDown();
            await(leave);
        }));
        await(inside);
        at("2026-06-13T00:00:01");
        var closer = CompletableFuture.supplyAsync(
                () -> transaction.execute(status -> batches.lockForClosing(batch, "apply")));

        assertThatThrownBy(() -> closer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        leave.countDown();

        submitter.get(10, TimeUnit.SECONDS);
        assertThat(closer.get(10, TimeUnit.SECONDS)).isEqualTo(instant("2026-06-13T00:00:00"));
    }

    @Test
    @Tag("DR-02")
    void opensNoThirdBatchInAYearAndNoneTwice() {
        var year = YEAR.incrementAndGet();
        open(year, "首批", Map.of());
        assertRefused(() -> open(year, "首批", Map.of()), "batch.exists");
        open(year, "第二批", Map.of());

        assertRefused(() -> open(year, "第三批", Map.of()), "batch.tooMany");
    }

    @Test
    @Tag("DR-02")
    void keepsThePlaceInTheYearWhateverIsOpenedLaterAndHoweverEarlyItEnds() {
        var year = YEAR.incrementAndGet();
        var first = open(year, "首批", Map.of());
        var second = open(year, "第二批", Map.of("apply", APPLY.minusDays(30)));

        assertThat(batches.get(first).place()).isEqualTo(1);
        assertThat(batches.get(second).place()).isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("update jiangheng.batch set place = 3 where id = ?")
                        .param(first.uuid())
                        .update())
                .hasMessageContaining("never changes");
    }

    @Test
    @Tag("DR-02")
    void givesTwoBatchesOpenedAtTheSameMomentTheirOwnPlaces() {
        var year = YEAR.incrementAndGet();

        var one = CompletableFuture.supplyAsync(() -> open(year, "首批", Map.of()));
        var other = CompletableFuture.supplyAsync(() -> open(year, "第二批", Map.of()));

        assertThat(Stream.of(one, other)
                        .map(opened -> batches.get(opened.join()).place()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Tag("DR-51")
    void refusesStagesThatEndBeforeTheOnesBefore() {
        assertRefused(
                () -> open(YEAR.incrementAndGet(), "首批", Map.of("recommend", APPLY.minusDays(1))),
                "batch.datesOutOfOrder");
        assertRefused(() -> openWithout("certify"), "batch.datesMissing");
    }

    @Test
    @Tag("XC-01")
    void keepsItsOwnCopyOfTheParameters() {
        var batch = open(YEAR.incrementAndGet(), "首批", Map.of());

        var parameters = batches.parameters(batch);
        assertThat(parameters.integer("fee.yuan")).isEqualTo(700);
        assertThat(parameters.decimal("review.weight.performance")).isEqualByComparingTo("0.60");
        assertThat(parameters.text("review.quorum")).isEqualTo("2/3");
        assertThat(parameters.all())
                .allSatisfy(each -> assertThat(each.source()).isNotBlank());
    }

    private SubjectId open(int year, String name, Map<String, LocalDate> other) {
        var days = new HashMap<>(Map.of(
                "apply", APPLY,
                "recommend", LocalDate.of(2026, 6, 24),
                "review", LocalDate.of(2026, 7, 24),
                "certify", LocalDate.of(2026, 8, 28)));
        days.putAll(other);
        return batches.open(new NewBatch("recognition", year, name, days, Map.of(), Actor.SYSTEM));
    }

    private void openWithout(String stage) {
        var days = new HashMap<>(Map.of("apply", APPLY, "recommend", APPLY.plusDays(1), "review", APPLY.plusDays(2)));
        days.remove(stage);
        batches.open(new NewBatch("recognition", YEAR.incrementAndGet(), "首批", days, Map.of(), Actor.SYSTEM));
    }

    private Instant requireOpen(SubjectId batch, String stage) {
        return transaction.execute(status -> batches.requireOpen(batch, stage));
    }

    private void at(String beijing) {
        clock.begin(instant(beijing));
    }

    private static Instant instant(String beijing) {
        return LocalDateTime.parse(beijing).atZone(Time.BEIJING).toInstant();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
