package org.jiangheng.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JianghengTest
@Tag("DR-80")
class PaymentsTest {

    private static final Actor FINANCE = new Actor("finance", "财务甲", Set.of("finance@ORG-CENTER"));
    private static final int FEE = 700;

    @Autowired
    Payments payments;

    @Autowired
    Journal journal;

    @Autowired
    Time time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    private final SubjectId dossier = SubjectId.fresh();
    private final SubjectId submission = SubjectId.fresh();

    @Test
    @Tag("DR-78")
    @Tag("DR-79")
    @Tag("XC-48")
    void chargesADossierOnce() {
        var order = payments.order(dossier, submission, FEE, "某单位");
        var again = payments.order(dossier, submission, FEE + 1, "别的单位");

        assertThat(again).isEqualTo(order);
        assertThat(order.yuan()).isEqualTo(FEE);
        assertThat(payments.ofSubmission(submission)).containsExactly(order);
        assertThat(jdbc.sql("select amount_fen from jiangheng.payment_order where dossier = ?")
                        .param(dossier.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(70_000);
        assertThat(order.number()).matches("JF\\d{4}-\\d{6}");
    }

    @Test
    void takesTheSameConfirmationTwice() {
        payments.order(dossier, submission, FEE, "某单位");

        payments.confirm(dossier, "PZ-1", today(), FINANCE);
        payments.confirm(dossier, " PZ-1 ", today(), FINANCE);

        assertThat(payments.of(dossier).orElseThrow().voucher()).contains("PZ-1");
        assertThat(journal.of(dossier))
                .filteredOn(entry -> entry.event().equals("paymentConfirmed"))
                .hasSize(1);
    }

    @Test
    void refusesADifferentConfirmation() {
        payments.order(dossier, submission, FEE, "某单位");
        payments.confirm(dossier, "PZ-1", today(), FINANCE);

        assertRefused("payment.alreadyConfirmed", () -> payments.confirm(dossier, "PZ-2", today(), FINANCE));
        assertRefused(
                "payment.alreadyConfirmed", () -> payments.confirm(dossier, "PZ-1", today().minusDays(1), FINANCE));
        assertThat(payments.of(dossier).orElseThrow().voucher()).contains("PZ-1");
    }

    @Test
    void refusesAConfirmationThatIsWrong() {
        payments.order(dossier, submission, FEE, "某单位");

        assertRefused("payment.voucherMissing", () -> payments.confirm(dossier, "  ", today(), FINANCE));
        assertRefused("payment.dateInFuture", () -> payments.confirm(dossier, "PZ-1", today().plusDays(1), FINANCE));
        assertRefused("payment.unknown", () -> payments.confirm(SubjectId.fresh(), "PZ-1", today(), FINANCE));
        assertThat(payments.of(dossier).orElseThrow().isPaid()).isFalse();
    }

    @Test
    @Tag("XC-53")
    void nobodyConfirmsTheFeeOfTheOwnApplication() {
        var own = new ReviewWorld(beans).candidate("某申报人");
        payments.order(own, submission, FEE, "某单位");
        var account = people.accountOf(dossiers.get(own).applicant());
        var applicant = new Actor(account, "某申报人", Set.of("finance@ORG-CENTER"));

        assertRefused("dossier.ownCase", () -> payments.confirm(own, "PZ-1", today(), applicant));
        assertThat(payments.of(own).orElseThrow().isPaid()).isFalse();
        payments.confirm(own, "PZ-1", today(), FINANCE);
    }

    @Test
    void letsNobodyOnUnpaid() {
        var other = SubjectId.fresh();
        payments.order(dossier, submission, FEE, "某单位");
        payments.order(other, submission, FEE, "某单位");
        payments.confirm(dossier, "PZ-1", today(), FINANCE);

        assertRefused("payment.unpaid", () -> payments.requireAllPaid(submission));
        payments.confirm(other, "PZ-2", today(), FINANCE);
        assertThatCode(() -> payments.requireAllPaid(submission)).doesNotThrowAnyException();
    }

    private LocalDate today() {
        return time.today();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
