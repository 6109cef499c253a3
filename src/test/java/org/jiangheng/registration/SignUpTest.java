package org.jiangheng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.People;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Newcomer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An applicant signs up, over HTTP and with mails that were delivered. */
@JianghengTest
@Tag("XC-36")
class SignUpTest {

    @LocalServerPort
    int port;

    @Autowired
    Mails mails;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    SignUps signUps;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Newcomer newcomer;
    private final String account = Invented.account("newcomer");
    private final String email = account + "@example.com";
    private final String number = Invented.identity().value();

    @BeforeEach
    void comesFromAPlaceThatIsNotYetTired() {
        jdbc.sql("delete from jiangheng.party_attempt where origin like 'address:sign-up%'")
                .update();
        newcomer = new Newcomer(port, mails);
    }

    @Test
    void hasAnAccountOnceTheAddressIsConfirmedAndNotBefore() {
        var answer = newcomer.signUp(Newcomer.person(account, number, email));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(accounts.find(account)).isEmpty();

        var link = newcomer.link(email);
        assertThat(newcomer.open(link).body()).contains(account, "郑和平").doesNotContain(number);
        assertThat(accounts.find(account))
                .as("opening the link does nothing yet")
                .isEmpty();
        assertThat(newcomer.confirm(account).statusCode()).isEqualTo(302);

        var person = people.ofAccount(account).orElseThrow();
        assertThat(person.identity().value()).isEqualTo(number);
        assertThat(people.isConfirmed(person.id()))
                .as("nobody who knows has confirmed it")
                .isFalse();
        assertThat(FormVisitor.as(account, Newcomer.PASSWORD, port)
                        .get("/portal")
                        .statusCode())
                .isEqualTo(200);
        assertThat(journal.of(SubjectId.of(person.id().value())))
                .extracting(Journal.Entry::event)
                .containsExactly("signedUp");
        assertThat(newcomer.open(link).body()).as("once only").contains("链接已经失效");
    }

    @Test
    void keepsBothConsentsWithTheirVersion() {
        newcomer.signUp(Newcomer.person(account, number, email));
        newcomer.open(newcomer.link(email));
        newcomer.confirm(account);

        assertThat(jdbc.sql(
                                "select kind || ' ' || version from jiangheng.registration_consent where account = :account")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PRIVACY " + PrivacyNotice.CURRENT, "SENSITIVE " + PrivacyNotice.CURRENT);
    }

    @Test
    void asksForTheConsentToTheNumberApartAndLosesNothingTyped() {
        var fields = Newcomer.person(account, number, email);
        fields.remove("sensitive");
        var refused = newcomer.signUp(fields);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("需要您单独同意", "value=\"" + email + "\"", "value=\"" + number + "\"")
                .doesNotContain(Newcomer.PASSWORD);
        assertThat(newcomer.letters(email)).isEmpty();
        assertThat(FormVisitor.nobody(port).get("/register/person").body()).doesNotContain("checked=\"checked\"");
        assertThat(FormVisitor.nobody(port).get("/privacy").body()).contains(PrivacyNotice.CURRENT, "敏感个人信息");
    }

    @Test
    @Tag("XC-27")
    void checksTheNumberByItsPaperAndSaysWhichPapersGoToTheCounter() {
        var passport = Newcomer.person(account, "E12345678", email);
        passport.put("paper", "PASSPORT");
        assertThat(newcomer.signUp(passport).body()).contains("持护照的", "窗口");

        var permit = Newcomer.person(account, number, email);
        permit.put("paper", "RESIDENCE_PERMIT");
        assertThat(newcomer.signUp(permit).body()).contains("不是港澳台居民居住证的号码");

        var wrong = number.substring(0, 17) + (number.endsWith("X") ? "1" : "X");
        assertThat(newcomer.signUp(Newcomer.person(account, wrong, email)).body())
                .contains("身份证号码不正确");
        assertThat(newcomer.letters(email)).isEmpty();
    }

    @Test
    void answersTheSameWhateverIsKnownAndTellsTheOwnerAlone() {
        newcomer.signUp(Newcomer.person(account, number, email));
        newcomer.open(newcomer.link(email));
        newcomer.confirm(account);
        var other = Invented.account("other");

        var unknown = newcomer.signUp(Newcomer.person(other, Invented.identity().value(), other + "@example.com"));
        var known = newcomer.signUp(Newcomer.person(account, number, email));

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(newcomer.letters(email).get(0).body()).contains("已经登记在账号" + account + "名下");
        assertThat(newcomer.open(newcomer.link(email)).body()).contains("已经有人使用，请另取一个");
        assertThat(newcomer.confirm(account).statusCode()).isEqualTo(422);
        assertThat(newcomer.confirm(account + "b").statusCode()).isEqualTo(302);
        assertThat(accounts.find(account + "b")).isPresent();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var fields = Newcomer.person("1", "", "nowhere");
        fields.put("password", "");
        var refused = newcomer.signUp(fields);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#account\"", "href=\"#password\"", "href=\"#email\"", "href=\"#number\"");
    }

    @Test
    void forgetsWhatNobodyConfirmedInTime() {
        newcomer.signUp(Newcomer.person(account, number, email));
        var link = newcomer.link(email);
        jdbc.sql("update jiangheng.registration_sign_up set expires_at = jiangheng.now() where account = :account")
                .param("account", account)
                .update();

        newcomer.open(link);
        assertThat(newcomer.confirm(account).statusCode()).isEqualTo(422);
        assertThat(accounts.find(account)).isEmpty();
        assertThat(signUps.removeExpired()).isPositive();
        assertThat(jdbc.sql("select count(*) from jiangheng.registration_sign_up where account = :account")
                        .param("account", account)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheTokenNowhereButInTheMail() {
        newcomer.signUp(Newcomer.person(account, number, email));
        var token = newcomer.link(email).replaceAll(".*token=", "");

        assertThat(token).hasSize(32);
        assertThat(jdbc.sql("select count(*) from jiangheng.registration_sign_up where token_hash = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tiresOfOneAddressAndOfOnePlace() {
        for (int i = 0; i < 5; i++) {
            newcomer.signUp(Newcomer.person(account + i, number, email));
        }
        assertThat(newcomer.letters(email)).as("three letters an hour").hasSize(3);

        var last = newcomer.signUp(Newcomer.person(account, number, email));
        for (int i = 0; i < 20; i++) {
            last = newcomer.signUp(Newcomer.person(account, number, account + i + "@example.com"));
        }
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("一小时后再试");
    }

    @Test
    void showsTheWayIn() {
        var nobody = FormVisitor.nobody(port);
        for (var page : List.of("/", "/login")) {
            assertThat(nobody.get(page).body()).contains("href=\"/register\"");
        }
        assertThat(nobody.get("/register").body()).contains("/register/person", "/register/organisation");
        assertThat(Set.of(nobody.get("/privacy/none").statusCode())).containsExactly(404);
    }
}
