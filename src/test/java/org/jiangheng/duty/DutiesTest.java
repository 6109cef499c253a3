package org.jiangheng.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Deputies;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that changes hands: on leave, by the head of the unit, when somebody leaves, and when it is asked for. */
@JianghengTest
class DutiesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PASSWORD = "only-for-tests";
    private static final String UNIT = "ORG-DCENTER-110109";
    private static final String RECEPTION = "reception@" + UNIT;

    @LocalServerPort
    int port;

    @Autowired
    Duties duties;

    @Autowired
    Deputies deputies;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Time time;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private Actor clerk;
    private Actor colleague;
    private Actor stranger;
    private Actor finance;
    private Actor head;
    private Actor administrator;

    @BeforeEach
    void aUnitOfItsOwn() {
        database.sql("delete from act_ru_identitylink where group_id_ = ?")
                .param(RECEPTION)
                .update();
        database.sql("delete from jiangheng.party_account_group where member_of like ?")
                .param("%@" + UNIT)
                .update();
        clerk = account(RECEPTION);
        colleague = account(RECEPTION);
        finance = account("finance@" + UNIT);
        head = account("head@" + UNIT);
        stranger = account("reception@ORG-DCENTER-110105");
        administrator = account("administrator@ORG-CENTER");
    }

    @Test
    void aDeputyHoldsTheRolesForTheDaysNamedAndNoLonger() {
        var work = open();
        assertThat(tasks.about(work, finance)).isEmpty();

        deputies.appoint(
                clerk.account(), finance.account(), time.today(), time.today().plusDays(1), "年休假", clerk);

        assertThat(tasks.about(work, now(finance))).hasSize(1);
        assertThat(accounts.membersOf(RECEPTION)).extracting(Actor::account).contains(finance.account());
        clock.moveTo(Time.endOf(time.today().plusDays(1)).minusSeconds(1));
        assertThat(now(finance).groups()).contains(RECEPTION);
        clock.moveTo(Time.endOf(time.today()).plusSeconds(1));
        assertThat(now(finance).groups()).containsExactly("finance@" + UNIT);
        assertThat(tasks.about(work, now(finance))).isEmpty();
        assertThat(journal.of(accounts.subject(finance.account())))
                .extracting(Journal.Entry::event)
                .contains("deputyAppointed");
    }

    @Test
    void aMandateActsAtOnceInTasklistAndEndsAtOnce() {
        open();
        var visitor = new Visitor("http://localhost:" + port).signedOn(finance.account(), PASSWORD);
        assertThat(visitor.get(ENGINE + "task/count").body()).contains("\"count\":0");

        deputies.appoint(clerk.account(), finance.account(), time.today(), time.today(), "出差", head);
        assertThat(visitor.get(ENGINE + "task/count").body()).contains("\"count\":1");

        deputies.end(deputies.of(clerk.account()).get(0).id(), finance);
        assertThat(visitor.get(ENGINE + "task/count").body()).contains("\"count\":0");
    }

    @Test
    void rolesAreLentWithinTheUnitByThoseConcerned() {
        var today = time.today();
        refused("party.deputyElsewhere", () -> lend(stranger, today, today, clerk));
        refused("party.deputyNotYours", () -> lend(finance, today, today, colleague));
        refused("party.deputyDays", () -> lend(finance, today, today.minusDays(1), clerk));
        lend(finance, today, today.plusDays(3), clerk);
        refused("party.deputyTwice", () -> lend(colleague, today.plusDays(2), today.plusDays(9), clerk));
        assertThat(deputies.colleagues(administrator.account()))
                .as("administrators are not stood in for")
                .isEmpty();
    }

    @Test
    void aHeadSeesTheUnitAndHandsItsWorkOn() {
        var work = open();
        var task = duties.ofUnit(UNIT, head).get(0);
        assertThat(task.colleagues()).containsExactlyInAnyOrder(clerk, colleague);

        duties.handOn(task.piece().task(), clerk.account(), "按片分工", head);

        assertThat(duties.claimedBy(clerk.account())).hasSize(1);
        assertThat(journal.of(work))
                .last()
                .satisfies(entry -> assertThat(entry.sentence()).contains("按片分工"));
        assertThat(mails.about(work)).extracting(Mail::subject).anyMatch(subject -> subject.contains("转来一项任务"));
        refused("duty.notYours", () -> duties.ofUnit(UNIT, clerk));
        refused("duty.notYours", () -> duties.ofUnit("ORG-CENTER", head));
        refused("duty.doesNotFit", () -> duties.handOn(task.piece().task(), finance.account(), "试试", head));
        refused("duty.reasonMissing", () -> duties.handOn(task.piece().task(), colleague.account(), " ", head));
    }

    @Test
    void onlyWhoHasTheTaskOrHeadsTheUnitHandsItOn() {
        open();
        var task = duties.ofUnit(UNIT, head).get(0).piece().task();
        duties.handOn(task, clerk.account(), "分工", head);

        refused("duty.notYours", () -> duties.handOn(task, colleague.account(), "我来", colleague));
        refused("duty.notYours", () -> duties.handOn(task, colleague.account(), "我来", stranger));
        duties.handOn(task, "", "先放回", clerk);
        assertThat(duties.claimedBy(clerk.account())).isEmpty();
    }

    @Test
    void whoLeavesLeavesNothingBehind() {
        open();
        open();
        duties.ofUnit(UNIT, head).forEach(duty -> duties.handOn(duty.piece().task(), clerk.account(), "分工", head));

        refused("duty.notYours", () -> duties.handOver(clerk.account(), colleague.account(), "调离", true, head));
        var handed = duties.handOver(clerk.account(), colleague.account(), "调离", true, administrator);

        assertThat(handed).isEqualTo(new Duties.Handover(2, 0));
        assertThat(duties.claimedBy(colleague.account())).hasSize(2);
        assertThat(accounts.find(clerk.account())).isEmpty();
    }

    @Test
    void workIsAskedForOnceADay() {
        var work = open();
        var task = duties.ofUnit(UNIT, head).get(0).piece().task();
        refused("duty.notYours", () -> duties.urge(task, clerk));

        duties.urge(task, head);

        assertThat(mails.about(work))
                .filteredOn(mail -> mail.subject().contains("催办"))
                .extracting(mail -> mail.to().address())
                .containsExactlyInAnyOrder(clerk.account() + "@example.org", colleague.account() + "@example.org");
        refused("duty.urgedToday", () -> duties.urge(task, head));
        clock.moveTo(time.now().plus(Duration.ofDays(1)));
        duties.urge(task, head);
        assertThat(journal.of(work))
                .filteredOn(entry -> entry.event().equals("urged"))
                .hasSize(2);
    }

    private void lend(Actor deputy, LocalDate first, LocalDate last, Actor by) {
        deputies.appoint(clerk.account(), deputy.account(), first, last, "请假", by);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Actor now(Actor actor) {
        return accounts.find(actor.account()).orElseThrow();
    }

    private Actor account(String group) {
        var name = "duty" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                name, "同事", PASSWORD, name + "@example.org", Optional.empty(), Optional.empty(), Set.of(group)));
        return accounts.find(name).orElseThrow();
    }

    private SubjectId open() {
        var about = SubjectId.fresh();
        transactions.executeWithoutResult(
                status -> mails.queue(about, new Addressee("收件人", "duty@example.org"), "testing/plain", Map.of()));
        var mail = SubjectId.of(mails.about(about).get(0).id());
        transactions.executeWithoutResult(
                status -> processes.start("mail-undelivered", mail, Outcome.of(Fact.text("keepers"), RECEPTION)));
        return mail;
    }
}
