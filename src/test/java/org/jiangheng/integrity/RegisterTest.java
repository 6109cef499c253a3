package org.jiangheng.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JianghengTest
class RegisterTest {

    private static final Actor SUPERVISOR = new Actor("supervisor", "监督员甲", Set.of("supervision@ORG-CENTER"));
    private static final Actor LEADER = new Actor("leader", "领导甲", Set.of("leader@ORG-CENTER"));
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    @Autowired
    Register register;

    @Autowired
    DemonstrationClock clock;

    private final PersonId person = PersonId.fresh();
    private final OrganisationId employer = OrganisationId.fresh();

    @BeforeEach
    void proposedOnAFriday() {
        clock.begin(Instant.parse("2026-04-10T01:00:00Z"));
    }

    @Test
    @Tag("XC-20")
    void hasNoEffectBeforeAnotherPersonConfirmsIt() {
        var ban = ban();
        assertClear();

        assertRefused("integrity.statementPeriodRuns", () -> register.confirm(ban, LEADER));
        clock.begin(Instant.parse("2026-04-17T16:00:00Z"));
        assertRefused("integrity.secondPersonNeeded", () -> register.confirm(ban, SUPERVISOR));
        register.confirm(ban, LEADER);

        assertRefused("integrity.barred", () -> register.requireClear(person));
        assertRefused("integrity.alreadyDecided", () -> register.confirm(ban, LEADER));
    }

    @Test
    @Tag("DR-21")
    @Tag("DR-83")
    @Tag("XC-08")
    void barsForThreeYears() {
        confirmed(ban());

        clock.begin(Instant.parse("2029-04-09T15:59:00Z"));
        assertRefused("integrity.barred", () -> register.requireClear(person));
        clock.begin(Instant.parse("2029-04-09T16:00:00Z"));
        assertClear();
    }

    @Test
    @Tag("XC-18")
    void endsWhenItIsLifted() {
        var ban = ban();
        confirmed(ban);

        assertRefused("integrity.groundsMissing", () -> register.lift(ban, " ", LEADER));
        register.lift(ban, "复核撤销", LEADER);

        assertClear();
        assertThat(register.of(person)).hasSize(1);
    }

    @Test
    @Tag("DR-22")
    @Tag("DR-86")
    void keepsAnEmployerFromRecommending() {
        confirmed(register.enter(
                NewEntry.recommendation(employer, "recognition", "推荐材料失实", "决定1号", DAY, Optional.empty()), SUPERVISOR));

        assertRefused("integrity.mayNotRecommend", () -> register.requireMayRecommend(employer));
        assertThatCode(() -> register.requireMayRecommend(OrganisationId.fresh()))
                .doesNotThrowAnyException();
    }

    private SubjectId ban() {
        return register.enter(NewEntry.ban(person, "recognition", "伪造业绩", "决定2号", DAY), SUPERVISOR);
    }

    private void confirmed(SubjectId entry) {
        clock.begin(Instant.parse("2026-04-20T01:00:00Z"));
        register.confirm(entry, LEADER);
    }

    private void assertClear() {
        assertThatCode(() -> register.requireClear(person)).doesNotThrowAnyException();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
