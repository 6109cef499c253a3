package org.jiangheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
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

    private static final String PASSWORD = "jiangheng-2026";
    private static final String FRESH = "marsh-Lantern-41-oak";
    private static final Actor BOSS = new Actor("boss", "管理员", Set.of("administrator@ORG-CENTER"));
    private static final Pattern LINK = Pattern.compile("/password/new\\?token=([0-9a-f]{32})");
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

    private String clerk;
    private static final java.util.concurrent.atomic.AtomicInteger NEXT =
            new java.util.concurrent.atomic.AtomicInteger();

    @BeforeEach
    void thereIsAClerk() {
        clerk = account("reception@ORG-CENTER");
    }

    @Test
    void locksANameAfterFiveWrongPasswordsForAGrowingTime() {
        fail(clerk, 4, "/login?error");
        fail(clerk, 1, "/login?locked");
        assertThat(guest().signOn(clerk, PASSWORD)).isEqualTo("/login?locked");

        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        fail(clerk, 4, "/login?error");
        fail(clerk, 1, "/login?locked");
        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        assertThat(guest().signOn(clerk, PASSWORD)).isEqualTo("/login?locked");
        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        assertThat(guest().signOn(clerk, PASSWORD)).doesNotContain("/login");

        fail(clerk, 4, "/login?error");
        assertThat(guest().signOn(clerk, PASSWORD)).doesNotContain("/login");
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
        var closed = account("reception@ORG-CENTER");
        accounts.disable(closed, "调离", BOSS);
        for (var name : new String[] {Invented.account("nobody"), closed, clerk, "No Such Name!", "\u0000"}) {
            fail(name, 4, "/login?error");
            fail(name, 2, "/login?locked");
        }
        var known = guest();
        var unknown = guest();
        known.signOn(account("reception@ORG-CENTER"), "wrong");
        unknown.signOn(Invented.account("nobody"), "wrong");
        assertThat(bare(known.get("/login?error").body()))
                .isEqualTo(bare(unknown.get("/login?error").body()));
    }

    @Test
    void anAdministratorUnlocks() {
        fail(clerk, 5, null);
        accounts.unlock(clerk, BOSS);

        assertThat(guest().signOn(clerk, PASSWORD)).doesNotContain("/login");
    }

    /** Whoever tries many names is stopped before locking them all; others go on. */
    @Test
    void oneAddressCannotLockEverybody() {
        var attacker = guest();
        for (int turn = 0; turn < 30; turn++) {
            assertThat(attacker.signOn(Invented.account("victim"), "wrong")).isEqualTo("/login?error");
        }

        assertThat(attacker.signOn(clerk, "wrong")).isEqualTo("/login?paused");
        assertThat(attacker.signOn(clerk, PASSWORD)).isEqualTo("/login?paused");
        assertThat(guest().signOn(clerk, PASSWORD)).doesNotContain("/login");
        clock.moveTo(time.now().plus(Duration.ofMinutes(16)));
        assertThat(attacker.signOn(clerk, PASSWORD)).doesNotContain("/login");
    }

    /** Many people behind one address may sign on all day. */
    @Test
    void whoSignsOnIsNotCounted() {
        var office = guest();
        for (int turn = 0; turn < 35; turn++) {
            assertThat(office.signOn(clerk, PASSWORD)).doesNotContain("/login");
        }
    }

    @Test
    void givesTheSessionAnotherIdAndCookiesNoScriptReads() {
        var guest = guest();
        guest.get("/login");
        var before = guest.cookie("JSESSIONID");
        guest.signOn(clerk, PASSWORD);

        assertThat(guest.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(guest.lastCookie()).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void formsWithoutTheirTokenAreRefused() {
        var guest = guest();
        guest.signOn(clerk, PASSWORD);

        assertThat(guest.postWithoutToken("/account/sessions/end").statusCode()).isEqualTo(403);
        assertThat(guest().postWithoutToken("/login").statusCode()).isEqualTo(403);
        assertThat(guest().postWithoutToken("/password/forgotten").statusCode()).isEqualTo(403);
    }

    @Test
    void signsOffEverywhereAtOnce() {
        var here = guest();
        var there = guest();
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
        var guest = guest();
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
        var guest = guest();
        guest.signOn(clerk, PASSWORD);
        guest.get("/camunda/app/tasklist/default/");
        assertThat(guest.get("/desk").statusCode()).isEqualTo(404);
        assertThat(guest.get("/camunda/app/cockpit/default/").statusCode()).isNotEqualTo(200);

        account("administrator@ORG-CENTER");
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
        var idle = guest();
        idle.signOn(clerk, PASSWORD);
        age("last_seen_at", "31 minutes");
        assertThat(idle.get("/office").statusCode()).isEqualTo(302);

        var busy = guest();
        busy.signOn(clerk, PASSWORD);
        age("started_at", "11 hours");
        assertThat(busy.get("/office").statusCode()).isEqualTo(200);
        age("started_at", "1 hour");
        assertThat(busy.get("/office").statusCode()).isEqualTo(302);
    }

    /** The time of a demonstration may jump; people stay signed on. */
    @Test
    void movingTheClockSignsNobodyOff() {
        var guest = guest();
        guest.signOn(clerk, PASSWORD);
        clock.moveTo(time.now().plus(Duration.ofDays(7)));

        assertThat(guest.get("/office").statusCode()).isEqualTo(200);
    }

    @Test
    void aScriptIsTold401AndAPageTheWayBack() {
        var guest = guest();
        guest.signOn(clerk, PASSWORD);
        guest.get("/office");
        accounts.endSessions(clerk);

        assertThat(guest.fetch("/account/sessions/end").statusCode()).isEqualTo(401);
        assertThat(guest.post("/account/sessions/end", "").body())
                .contains("请重新登录")
                .contains("data-stale");
        var asked = guest();
        asked.get("/office/certificates");
        assertThat(asked.signOn(account("certificates@ORG-CENTER"), PASSWORD)).contains("/office/certificates");
    }

    @Test
    void aForgottenPasswordIsChosenAnewByMailOnce() {
        var guest = guest();
        guest.signOn(clerk, PASSWORD);
        fail(clerk, 5, null);
        forget(clerk);
        var token = token(lastMail());

        var reader = guest();
        assertThat(reader.get("/password/new?token=" + token).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/password/new"));
        assertThat(reader.get("/password/new").body()).contains(clerk).doesNotContain(token);
        assertThat(reader.post("/password/new", "password=short&again=short").body())
                .contains("密码太短");
        assertThat(reader.post("/password/new", "password=" + FRESH + "&again=other")
                        .body())
                .contains("两次输入的新密码不一样");
        assertThat(reader.post("/password/new", "password=" + FRESH + "&again=" + FRESH)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/login?changed"));

        assertThat(guest.get("/office").statusCode()).as("its sessions end").isEqualTo(302);
        assertThat(guest().signOn(clerk, FRESH)).as("a lock is lifted").doesNotContain("/login");
        assertThat(guest().signOn(clerk, PASSWORD)).isEqualTo("/login?error");
        var again = guest();
        again.get("/password/new?token=" + token);
        assertThat(again.get("/password/new").body()).contains("链接已经失效");
        assertThat(jdbc.sql("select count(*) from jiangheng.party_password_link where token_hash = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .as("the token itself is not kept")
                .isZero();
    }

    @Test
    void aLinkWorksForHalfAnHourAndUntilTheNextOne() {
        forget(clerk);
        var first = token(lastMail());
        forget(clerk);
        var second = token(lastMail());
        assertThat(second).isNotEqualTo(first);
        assertThat(page(first)).contains("链接已经失效");
        assertThat(page(second)).contains(clerk);

        clock.moveTo(time.now().plus(Duration.ofMinutes(31)));
        assertThat(page(second)).contains("链接已经失效");
    }

    @Test
    void nobodyLearnsWhetherThereIsSuchAnAccountToReset() {
        var known = forget(clerk);
        var unknown = forget("nobodyatall");
        var closed = account("reception@ORG-CENTER");
        accounts.disable(closed, "调离", BOSS);
        forget(closed);

        assertThat(known).isEqualTo(unknown).contains("如果有这个账号");
        assertThat(mails.about(accounts.subject(closed))).isEmpty();
        for (int turn = 0; turn < 5; turn++) {
            forget(clerk);
        }
        assertThat(mails.about(accounts.subject(clerk))).as("no flood").hasSize(3);
    }

    @Test
    void oneChangesOnesOwnPasswordAndIsSignedOffElsewhere() {
        var here = guest();
        var there = guest();
        here.signOn(clerk, PASSWORD);
        there.signOn(clerk, PASSWORD);
        here.get("/account/password");

        assertThat(here.post("/account/password", "current=wrong&password=" + FRESH + "&again=" + FRESH)
                        .body())
                .contains("当前密码不对");
        here.post("/account/password", "current=" + PASSWORD + "&password=" + FRESH + "&again=" + FRESH);
        assertThat(here.get("/account/password").body()).contains("密码已修改").contains("这台设备");
        assertThat(there.get("/office").statusCode()).isEqualTo(302);
        assertThat(guest().signOn(clerk, FRESH)).doesNotContain("/login");
    }

    /** The engine's own administration is closed; the Desk is where accounts are kept. */
    @Test
    void accountsAreKeptOnTheDesk() {
        var boss = guest();
        boss.signOn(account("administrator@ORG-CENTER"), PASSWORD);
        assertThat(boss.get("/camunda/app/admin/default/").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/desk/accounts"));
        assertThat(boss.get("/desk/accounts?search=" + clerk).body()).contains("受理员 · 市鉴定管理中心");

        var fresh = Invented.account("fresh");
        boss.get("/desk/accounts/new");
        boss.post(
                "/desk/accounts/new",
                "account=" + fresh
                        + "&name=new&email=new@example.com&unit=ORG-DCENTER-110108&roles=reception&roles=head");
        assertThat(boss.get("/desk/accounts/" + fresh).body()).contains("待设密码");
        assertThat(accounts.find(fresh).orElseThrow().groups())
                .containsExactlyInAnyOrder("reception@ORG-DCENTER-110108", "head@ORG-DCENTER-110108");
        var letter = mails.about(accounts.subject(fresh)).get(0);
        assertThat(boss.get("/desk/mail/" + letter.id()).body())
                .as("the link is for its addressee")
                .contains("仅收件人可见")
                .doesNotContain(token(letter));

        var invited = guest();
        invited.get("/password/new?token=" + token(letter));
        invited.get("/password/new");
        invited.post("/password/new", "password=" + FRESH + "&again=" + FRESH);
        assertThat(invited.signOn(fresh, FRESH)).doesNotContain("/login");

        boss.get("/desk/accounts/" + fresh);
        boss.post("/desk/accounts/" + fresh + "/disable", "reason=gone");
        assertThat(boss.get("/desk/accounts/" + fresh).body()).contains("已停用").contains("账号已停用：gone");
        assertThat(invited.get("/office").statusCode()).isEqualTo(302);
        assertThat(guest().get("/desk/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void strangersSeeNoAccount() {
        assertThat(guest().get("/account/password").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/login"));
    }

    private void age(String column, String by) {
        jdbc.sql("update jiangheng.party_session set " + column + " = " + column
                        + " - :by::interval where account = :account")
                .param("by", by)
                .param("account", clerk)
                .update();
    }

    private void fail(String name, int times, @org.jspecify.annotations.Nullable String expected) {
        for (int turn = 0; turn < times; turn++) {
            var answer = guest().signOn(name, "not-the-password");
            if (expected != null) {
                assertThat(answer).as(name + " " + turn).isEqualTo(expected);
            }
        }
    }

    private String forget(String name) {
        var guest = guest();
        guest.get("/password/forgotten");
        guest.post("/password/forgotten", "account=" + name);
        return bare(guest.get("/password/forgotten?sent").body());
    }

    private String page(String token) {
        var guest = guest();
        guest.get("/password/new?token=" + token);
        return guest.get("/password/new").body();
    }

    private Mail lastMail() {
        var all = mails.about(accounts.subject(clerk)).stream()
                .filter(mail -> LINK.matcher(mail.body()).find())
                .toList();
        return all.get(all.size() - 1);
    }

    private static String token(Mail mail) {
        var found = LINK.matcher(mail.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** A page without what differs from one visitor to the next. */
    private static String bare(String page) {
        return page.replaceAll("name=\"_csrf\"[^>]*", "").replaceAll("<time>.*?</time>", "");
    }

    /** Each from an address of its own, as if a proxy said so. */
    private Browser guest() {
        return new Browser(port, "203.0.%d.%d".formatted(NEXT.incrementAndGet() / 250, NEXT.get() % 250));
    }

    private String account(String group) {
        var account = Invented.account("signon");
        accounts.create(new NewAccount(
                account, "测试", PASSWORD, account + "@example.com", Optional.empty(), Optional.empty(), Set.of(group)));
        return account;
    }
}
