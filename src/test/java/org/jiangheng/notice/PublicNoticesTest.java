package org.jiangheng.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.notice.Objection.Finding;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.People;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JianghengTest
class PublicNoticesTest {

    private static final Actor SUPERVISOR = new Actor("supervisor", "监督员甲", Set.of("supervision@ORG-CENTER"));
    private static final Instant FRIDAY_MORNING = Instant.parse("2026-04-10T01:00:00Z");
    private static final int PERIOD = 5;

    @Autowired
    PublicNotices notices;

    @Autowired
    NoticeWithdrawals withdrawals;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    Processes processes;

    @Autowired
    Mails mails;

    @Autowired
    Batches batches;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    private final SubjectId list = SubjectId.fresh();
    private SubjectId first;
    private SubjectId second;

    @BeforeEach
    void itIsFridayMorning() {
        clock.begin(FRIDAY_MORNING);
        var batch = batches.open(NoticeFixtures.batch());
        first = dossier(batch, "甲");
        second = dossier(batch, "乙");
    }

    @Test
    @Tag("XC-10")
    void showsBothDatesOfThePeriod() {
        var notice = notices.find(published()).orElseThrow();

        assertThat(notice.period()).isEqualTo("2026年4月13日至2026年4月17日");
        assertThat(notice.until()).isEqualTo("2026-04-17T16:00:00Z");
        assertThat(notices.current()).extracting(PublicNotice::id).contains(notice.id());
    }

    @Test
    void publishesAListOnce() {
        assertThat(published()).isEqualTo(published());
    }

    @Test
    @Tag("XC-11")
    void refusesAPeriodThatIsTooShort() {
        assertRefused("notice.tooShort", () -> publish(2));
        publish(3);
    }

    @Test
    @Tag("XC-13")
    void takesObjectionsInsideThePeriodOnly() {
        var notice = published();

        clock.begin(Instant.parse("2026-04-17T15:59:30Z"));
        notices.object(notice, about(first));
        clock.begin(Instant.parse("2026-04-17T16:00:00Z"));
        assertRefused("notice.closed", () -> notices.object(notice, about(whole())));
        assertThat(notices.objections(notice)).hasSize(1);
        assertThat(notices.past()).extracting(PublicNotice::id).contains(notice);
    }

    @Test
    @Tag("XC-13")
    void givesAnObjectionItsNumberDueDateAndInvestigator() {
        var objection = notices.objection(notices.object(published(), about(whole())));

        assertThat(objection.number()).matches("YY2026-\\d{4}");
        assertThat(objection.due()).isEqualTo("2026-04-24T16:00:00Z");
        assertThat(tasks.about(objection.id(), SUPERVISOR))
                .extracting(Tasks.Task::key)
                .containsExactly("investigate");
        assertThat(mails.about(objection.id())).extracting(Mail::subject).hasSize(1);
    }

    @Test
    @Tag("XC-12")
    @Tag("DR-X12")
    void holdsUpOnlyTheCaseConcerned() {
        var objection = notices.object(published(), about(second));

        assertThat(notices.anyOpen(list)).isTrue();
        assertThat(notices.disputed(list)).containsExactly(second);

        notices.conclude(objection, true, "业绩不属实", SUPERVISOR);
        assertThat(notices.anyOpen(list)).isFalse();
        assertThat(notices.disputed(list)).isEmpty();
        assertThat(notices.upheld(list)).containsExactly(second);
        assertThat(mails.about(second))
                .extracting(Mail::subject)
                .containsExactly("【高技能人才直接认定】公示异议核查通知", "【高技能人才直接认定】公示异议核查结论");
        assertThat(mails.about(first)).isEmpty();
    }

    @Test
    @Tag("XC-12")
    void holdsUpEverybodyWhenTheWholeListIsDisputed() {
        notices.object(published(), about(whole()));

        assertThat(notices.disputed(list)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Tag("CC-X9")
    void letsACorrectedListAnswerWhatWasUpheldAgainstTheWholeOfIt() {
        var notice = published();
        notices.conclude(notices.object(notice, about(whole())), true, "成绩汇总有误。", SUPERVISOR);
        notices.conclude(notices.object(notice, about(Optional.of(first))), true, "冒名顶替。", SUPERVISOR);
        assertThat(notices.upheld(list)).containsExactlyInAnyOrder(first, second);

        withdrawals.withdraw(list, "更正成绩后重新公示。", SUPERVISOR);

        assertThat(notices.upheld(list)).containsExactly(first);
    }

    @Test
    @Tag("XC-13")
    void recordsALeadWithoutStoppingAnything() {
        var lead = notices.object(published(), new NewObjection(whole(), "", "", "有人说名单有问题，请核查。"));

        assertThat(notices.objection(lead).lead()).isTrue();
        assertThat(notices.disputed(list)).isEmpty();
        assertThat(notices.anyOpen(list)).isFalse();
        assertThat(processes.isRunning(lead)).isTrue();
    }

    @Test
    @Tag("XC-13")
    void asksForFactsAndAWayToReachTheObjector() {
        assertRefused("notice.factsMissing", () -> new NewObjection(whole(), "甲", "a@example.org", " "));
        assertRefused("notice.contactMissing", () -> new NewObjection(whole(), "甲", "", "事实"));
        assertRefused("notice.notListed", () -> notices.object(published(), about(Optional.of(SubjectId.fresh()))));
    }

    @Test
    @Tag("XC-13")
    @Tag("XC-14")
    void hasOneOutcomeWithAReason() {
        var objection = notices.object(published(), about(whole()));
        assertRefused("notice.reasonMissing", () -> notices.conclude(objection, false, " ", SUPERVISOR));

        notices.conclude(objection, false, "经核查属实", SUPERVISOR);

        assertRefused("notice.alreadyConcluded", () -> notices.conclude(objection, true, "反悔", SUPERVISOR));
        assertThat(notices.objection(objection).finding()).isEqualTo(Finding.REJECTED);
    }

    @Test
    @Tag("XC-13")
    void isInvestigatedInItsProcess() {
        var objection = notices.object(published(), about(whole()));
        var task = tasks.about(objection, SUPERVISOR).get(0);

        tasks.complete(task.id(), Map.of("finding", "REJECTED", "reason", "材料齐全，业绩属实。"), SUPERVISOR);
        jobs.runDue();

        assertThat(notices.objection(objection).finding()).isEqualTo(Finding.REJECTED);
        assertThat(processes.isRunning(objection)).isFalse();
        assertThat(mails.about(objection)).hasSize(2);
    }

    private SubjectId dossier(SubjectId batch, String name) {
        var person = people.register(NoticeFixtures.somebody(name));
        accounts.create(NoticeFixtures.accountOf(person, name));
        return dossiers.open("recognition", batch, person, Actor.SYSTEM);
    }

    private SubjectId published() {
        return publish(PERIOD);
    }

    private SubjectId publish(int days) {
        return notices.publish(
                list,
                "recognition",
                "评审通过人员名单公示",
                "现予公示。",
                List.of(row(first, "甲"), row(second, "乙")),
                FRIDAY_MORNING,
                workingDays.endOfPeriod(FRIDAY_MORNING, days));
    }

    private static Row row(SubjectId dossier, String name) {
        return new Row(dossier, name, "某单位", "电工", "二级/技师");
    }

    private static Optional<SubjectId> whole() {
        return Optional.empty();
    }

    private static NewObjection about(SubjectId dossier) {
        return about(Optional.of(dossier));
    }

    private static NewObjection about(Optional<SubjectId> dossier) {
        return new NewObjection(dossier, "提出人", "objector@example.org", "名单中有人不符合条件。");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
