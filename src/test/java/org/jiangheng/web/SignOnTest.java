package org.jiangheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.web.Doorstep.PASSWORD;

import java.time.Duration;
import java.util.Set;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing on, staying so and being signed off, as browsers see it. */
@JianghengTest
class SignOnTest {

    private static final Actor BOSS = new Actor("boss", "管理员", Set.of("administrator@ORG-CENTER"));
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Time time;

    @Autowired
    JdbcClient jdbc;

    private Doorstep doorstep;
    private String clerk;

    @BeforeEach
    void thereIsAClerk() {
        doorstep = new Doorstep(port, accounts);
        clerk = doorstep.account("reception@ORG-CENTER");
    }

    @Test
    void locksANameAfterFiveWrongPasswordsForAGrowingTime() {
        doorstep.fail(clerk, 4, "/login?error");
        doorstep.fail(clerk, 1, "/login?locked");
        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).isEqualTo("/login?locked");

        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        doorstep.fail(clerk, 4, "/login?error");
        doorstep.fail(clerk, 1, "/login?locked");
        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).isEqualTo("/login?locked");
        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).doesNotContain("/login");

        doorstep.fail(clerk, 4, "/login?error");
        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).doesNotContain("/login");
        assertThat(journal.of(accounts.subject(clerk)))
                .extracting(Journal.Entry::event)
                .contains("signOnFailed", "signOnLocked", "signedOn");
        assertThat(mails.about(accounts.subject(clerk)))
                .hasSize(2)
                .allMatch(mail -> mail.subject().contains("暂时不能登录"));
    }

    /** A name nobody has, a closed account and a wrong password: the same answers to the last byte, and the same lock. */
    @Test
    void doesNotSayWhichAccountsExist() {
        var closed = doorstep.account("reception@ORG-CENTER");
        accounts.disable(closed, "调离", BOSS);
        for (var name : new String[] {Invented.account("nobody"), closed, clerk, "No Such Name!", "\u0000"}) {
            doorstep.fail(name, 4, "/login?error");
            doorstep.fail(name, 2, "/login?locked");
        }
        var known = doorstep.guest();
        var unknown = doorstep.guest();
        known.signOn(doorstep.account("reception@ORG-CENTER"), "wrong");
        unknown.signOn(Invented.account("nobody"), "wrong");
        assertThat(Doorstep.bare(known.get("/login?error").body()))
                .isEqualTo(Doorstep.bare(unknown.get("/login?error").body()));
    }

    @Test
    void anAdministratorUnlocks() {
        doorstep.fail(clerk, 5, null);
        accounts.unlock(clerk, BOSS);

        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).doesNotContain("/login");
    }

    /** Whoever tries many names is stopped before locking them all; others go on. */
    @Test
    void oneAddressCannotLockEverybody() {
        var attacker = doorstep.guest();
        for (int turn = 0; turn < 30; turn++) {
            assertThat(attacker.signOn(Invented.account("victim"), "wrong")).isEqualTo("/login?error");
        }

        assertThat(attacker.signOn(clerk, "wrong")).isEqualTo("/login?paused");
        assertThat(attacker.signOn(clerk, PASSWORD)).isEqualTo("/login?paused");
        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).doesNotContain("/login");
        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        assertThat(attacker.signOn(clerk, PASSWORD)).doesNotContain("/login");
    }

    /** Many people behind one address may sign on all day. */
    @Test
    void whoSignsOnIsNotCounted() {
        var office = doorstep.guest();
        for (int turn = 0; turn < 35; turn++) {
            assertThat(office.signOn(clerk, PASSWORD)).doesNotContain("/login");
        }
    }

    @Test
    void givesTheSessionAnotherIdAndCookiesNoScriptReads() {
        var guest = doorstep.guest();
        guest.get("/login");
        var before = guest.cookie("JSESSIONID");
        guest.signOn(clerk, PASSWORD);

        assertThat(guest.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(guest.lastCookie()).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void formsWithoutTheirTokenAreRefused() {
        var guest = doorstep.guest();
        guest.signOn(clerk, PASSWORD);

        assertThat(guest.postWithoutToken("/account/sessions/end").statusCode()).isEqualTo(403);
        assertThat(doorstep.guest().postWithoutToken("/login").statusCode()).isEqualTo(403);
        assertThat(doorstep.guest().postWithoutToken("/password/forgotten").statusCode())
                .isEqualTo(403);
    }

    @Test
    void signsOffEverywhereAtOnce() {
        var here = doorstep.guest();
        var there = doorstep.guest();
        here.signOn(clerk, PASSWORD);
        there.signOn(clerk, PASSWORD);
        there.get("/camunda/app/tasklist/default/");
        assertThat(there.get(TASKS).statusCode()).isEqualTo(200);

        here.get("/account/password");
        here.post("/account/sessions/end", "");
        assertThat(there.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(there.get("/office").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?ended"));
        assertThat(here.get("/office").statusCode()).isEqualTo(200);

        accounts.endSessions(clerk);
        assertThat(here.get("/office").statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsClosedIsOutAtOnce() {
        var guest = doorstep.guest();
        guest.signOn(clerk, PASSWORD);
        guest.get("/camunda/app/tasklist/default/");
        assertThat(guest.get(TASKS).statusCode()).isEqualTo(200);

        accounts.disable(clerk, "调离", BOSS);
        assertThat(guest.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(guest.get("/office").statusCode()).isEqualTo(302);
        accounts.enable(clerk, BOSS);
        assertThat(guest.get("/office").statusCode()).isEqualTo(302);
    }

    /** Also in the engine's web applications, which keep what they learned at first. */
    @Test
    void otherRolesActAtOnce() {
        var guest = doorstep.guest();
        guest.signOn(clerk, PASSWORD);
        guest.get("/camunda/app/tasklist/default/");
        assertThat(guest.get("/desk").statusCode()).isEqualTo(404);
        assertThat(guest.get("/camunda/app/cockpit/default/").statusCode()).isNotEqualTo(200);

        doorstep.account("administrator@ORG-CENTER");
        accounts.grant(clerk, "administrator@ORG-CENTER", BOSS);
        assertThat(guest.get("/desk").statusCode()).isEqualTo(200);
        assertThat(guest.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        accounts.revoke(clerk, "administrator@ORG-CENTER", new Actor("other", "另一位", Set.of()));
        assertThat(guest.get("/desk").statusCode()).isEqualTo(404);
        assertThat(guest.get("/camunda/app/cockpit/default/").statusCode()).isNotEqualTo(200);

        accounts.revoke(clerk, "reception@ORG-CENTER", BOSS);
        assertThat(guest.get("/office").statusCode()).isEqualTo(404);
        assertThat(guest.get(TASKS).statusCode()).isEqualTo(403);
    }

    @Test
    void endsAfterHalfAnHourUnusedAndAfterTwelveHours() {
        var idle = doorstep.guest();
        idle.signOn(clerk, PASSWORD);
        age("last_seen_at", "31 minutes");
        assertThat(idle.get("/office").statusCode()).isEqualTo(302);

        var busy = doorstep.guest();
        busy.signOn(clerk, PASSWORD);
        age("started_at", "11 hours");
        assertThat(busy.get("/office").statusCode()).isEqualTo(200);
        age("started_at", "1 hour");
        assertThat(busy.get("/office").statusCode()).isEqualTo(302);
    }

    /** The time of a demonstration may jump; people stay signed on. */
    @Test
    void movingTheClockSignsNobodyOff() {
        var guest = doorstep.guest();
        guest.signOn(clerk, PASSWORD);
        clock.moveTo(time.now().plus(Duration.ofDays(7)));

        assertThat(guest.get("/office").statusCode()).isEqualTo(200);
    }

    @Test
    void aScriptIsTold401AndAPageTheWayBack() {
        var guest = doorstep.guest();
        guest.signOn(clerk, PASSWORD);
        guest.get("/office");
        accounts.endSessions(clerk);

        assertThat(guest.fetch("/account/sessions/end").statusCode()).isEqualTo(401);
        assertThat(guest.post("/account/sessions/end", "").body())
                .contains("请重新登录")
                .contains("data-stale");
        var asked = doorstep.guest();
        asked.get("/office/certificates");
        assertThat(asked.signOn(doorstep.account("certificates@ORG-CENTER"), PASSWORD))
                .contains("/office/certificates");
    }

    private void age(String column, String by) {
        jdbc.sql("update jiangheng.party_session set " + column + " = " + column
                        + " - :by::interval where account = :account")
                .param("by", by)
                .param("account", clerk)
                .update();
    }
}
