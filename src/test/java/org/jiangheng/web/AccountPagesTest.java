package org.jiangheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.web.Doorstep.PASSWORD;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords and accounts, as browsers see them: forgotten, changed, given on the Desk. */
@JianghengTest
class AccountPagesTest {

    private static final String FRESH = "marsh-Lantern-41-oak";
    private static final Actor BOSS = new Actor("boss", "管理员", Set.of("administrator@ORG-CENTER"));
    private static final Pattern LINK = Pattern.compile("/password/new\\?token=([0-9a-f]{32})");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

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
    void aForgottenPasswordIsChosenAnewByMailOnce() {
        var guest = doorstep.guest();
        guest.signOn(clerk, PASSWORD);
        doorstep.fail(clerk, 5, null);
        forget(clerk);
        var token = token(lastMail());

        var reader = doorstep.guest();
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
        assertThat(doorstep.guest().signOn(clerk, FRESH)).as("a lock is lifted").doesNotContain("/login");
        assertThat(doorstep.guest().signOn(clerk, PASSWORD)).isEqualTo("/login?error");
        var again = doorstep.guest();
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
        var closed = doorstep.account("reception@ORG-CENTER");
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
        var here = doorstep.guest();
        var there = doorstep.guest();
        here.signOn(clerk, PASSWORD);
        there.signOn(clerk, PASSWORD);
        here.get("/account/password");

        assertThat(here.post("/account/password", "current=wrong&password=" + FRESH + "&again=" + FRESH)
                        .body())
                .contains("当前密码不对");
        here.post("/account/password", "current=" + PASSWORD + "&password=" + FRESH + "&again=" + FRESH);
        assertThat(here.get("/account/password").body()).contains("密码已修改").contains("这台设备");
        assertThat(there.get("/office").statusCode()).isEqualTo(302);
        assertThat(doorstep.guest().signOn(clerk, FRESH)).doesNotContain("/login");
    }

    /** The engine's own administration is closed; the Desk is where accounts are kept. */
    @Test
    void accountsAreKeptOnTheDesk() {
        var boss = doorstep.guest();
        boss.signOn(doorstep.account("administrator@ORG-CENTER"), PASSWORD);
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

        var invited = doorstep.guest();
        invited.get("/password/new?token=" + token(letter));
        invited.get("/password/new");
        invited.post("/password/new", "password=" + FRESH + "&again=" + FRESH);
        assertThat(invited.signOn(fresh, FRESH)).doesNotContain("/login");

        boss.get("/desk/accounts/" + fresh);
        boss.post("/desk/accounts/" + fresh + "/disable", "reason=gone");
        assertThat(boss.get("/desk/accounts/" + fresh).body()).contains("已停用").contains("账号已停用：gone");
        assertThat(invited.get("/office").statusCode()).isEqualTo(302);
        assertThat(doorstep.guest().get("/desk/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void strangersSeeNoAccount() {
        assertThat(doorstep.guest().get("/account/password").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/login"));
    }

    private String forget(String name) {
        var guest = doorstep.guest();
        guest.get("/password/forgotten");
        guest.post("/password/forgotten", "account=" + name);
        return Doorstep.bare(guest.get("/password/forgotten?sent").body());
    }

    private String page(String token) {
        var guest = doorstep.guest();
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
}
