package org.jiangheng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisations;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Newcomer;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation signs up, staff activate it on licence and letter of authority, its first operator asks a colleague in. */
@JianghengTest
@Tag("XC-36")
class OrganisationSignUpTest {

    @LocalServerPort
    int port;

    @Autowired
    Mails mails;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationSignUps signUps;

    @Autowired
    JdbcClient jdbc;

    private Newcomer newcomer;
    private FormVisitor reception;
    private final CreditCode code = Invented.creditCode();
    private final String account = Invented.account("operator");
    private final String email = account + "@example.com";

    @BeforeEach
    void somebodyIsAtTheReception() {
        jdbc.sql("delete from jiangheng.party_attempt where origin like 'address:sign-up%'")
                .update();
        newcomer = new Newcomer(port, mails);
        reception = staff("reception@ORG-CENTER");
    }

    @Test
    void isActiveOnceStaffHaveSeenItsPapersAndNotBefore() {
        var id = signUp(account, email);

        assertThat(organisations.ofCode(code)).isEmpty();
        assertThat(accounts.find(account)).as("closed until then").isEmpty();
        assertThat(signedOn(account).get("/portal/employer").statusCode()).isNotEqualTo(200);
        assertThat(reception.get("/office/organisations?q=" + code.value()).body())
                .contains("北京示例新设装备有限公司", "待核验");
        var page = reception.get("/office/organisations/" + id).body();
        var file = page.replaceAll("(?s).*?href=\"(/office/organisations/[^\"]+/files/[^\"]+)\".*", "$1");
        var licence = reception.get(file);
        assertThat(licence.statusCode()).isEqualTo(200);
        assertThat(licence.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");

        reception.get("/office/organisations/" + id + "?act=activate");
        assertThat(reception
                        .post("/office/organisations/" + id + "/activate", "")
                        .statusCode())
                .isEqualTo(302);

        var organisation = organisations.ofCode(code).orElseThrow();
        assertThat(organisations.isActive(organisation.id())).isTrue();
        assertThat(newcomer.letters(email).get(0).subject()).contains("已通过核验");
        assertThat(signedOn(account).get("/portal/employer").body()).contains("北京示例新设装备有限公司");
        assertThat(reception
                        .post("/office/organisations/" + id + "/activate", "")
                        .statusCode())
                .as("once only")
                .isEqualTo(422);
    }

    @Test
    void tellsWhyItIsRefusedAndLetsTheNameBeUsedAgain() {
        var id = signUp(account, email);
        reception.get("/office/organisations/" + id + "?act=refuse");
        assertThat(reception
                        .post("/office/organisations/" + id + "/refuse", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(422);
        reception.post("/office/organisations/" + id + "/refuse", Map.of("reason", "授权书没有加盖公章。"));

        assertThat(newcomer.letters(email).get(0).body()).contains("授权书没有加盖公章。");
        assertThat(organisations.ofCode(code)).isEmpty();
        assertThat(signUp(account, email)).isNotEqualTo(id);
    }

    @Test
    void letsTwoClaimOneCodeAndShowsIt() {
        var one = signUp(account, email);
        var two = signUp(account + "b", "b" + email);

        assertThat(reception.get("/office/organisations/" + one).body()).contains("同一代码还有其他注册申请");
        reception.post("/office/organisations/" + one + "/activate", "");
        assertThat(reception.get("/office/organisations/" + two).body()).contains("已有激活的单位");
        reception.post("/office/organisations/" + two + "/activate", "");

        var organisation = organisations.ofCode(code).orElseThrow();
        assertThat(accounts.membersOf(organisation.group())).hasSize(2);
    }

    @Test
    @Tag("XC-29")
    void isTheReceptionsBusinessAlone() {
        var id = signUp(account, email);
        for (var stranger : new FormVisitor[] {
            staff("finance@ORG-CENTER"), staff("reception@ORG-DCENTER-110108"), FormVisitor.nobody(port)
        }) {
            assertThat(stranger.get("/office/organisations").statusCode()).isNotEqualTo(200);
            assertThat(stranger.get("/office/organisations/" + id).statusCode()).isNotEqualTo(200);
            stranger.get("/login");
            assertThat(stranger.post("/office/organisations/" + id + "/activate", "")
                            .statusCode())
                    .isNotEqualTo(200);
        }
        assertThat(signUps.find(id).orElseThrow().isPending()).isTrue();
    }

    @Test
    @Tag("XC-47")
    void looksIntoTheFilesAndSaysThatTheyMustBeChosenAgain() {
        var visitor = FormVisitor.nobody(port);
        visitor.get("/register/organisation");
        var refused = visitor.upload(
                "/register/organisation",
                Newcomer.organisation(account, code.value(), email),
                Map.of("licence", "no pdf".getBytes(), "letter", Newcomer.pdf()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("只接受", "重新选择", "value=\"" + code.value() + "\"");
        assertThat(newcomer.letters(email)).isEmpty();
    }

    @Test
    void isJoinedByAColleagueTheFirstOperatorAsks() {
        var id = signUp(account, email);
        reception.get("/office/organisations/" + id);
        reception.post("/office/organisations/" + id + "/activate", "");
        var first = signedOn(account);
        first.get("/portal/employer/operators");
        first.post("/portal/employer/operators", Map.of("name", "孙同事", "email", "sun" + email));

        var colleague = account + "c";
        var link = newcomer.link("sun" + email);
        assertThat(newcomer.open(link).body()).contains("北京示例新设装备有限公司", "孙同事");
        var answer = newcomer.post(
                "/register/operator",
                Map.of(
                        "name",
                        "孙同事",
                        "account",
                        colleague,
                        "password",
                        Newcomer.PASSWORD,
                        "repeated",
                        Newcomer.PASSWORD,
                        "privacy",
                        "true"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var second = signedOn(colleague);
        assertThat(second.get("/portal/employer/operators").body()).contains("孙同事", "请单位的首位经办人邀请");
        assertThat(second.post("/portal/employer/operators", Map.of("name", "李某", "email", "li" + email))
                        .statusCode())
                .isEqualTo(422);
        assertThat(newcomer.open(link).body()).contains("链接已经失效");
    }

    private SubjectId signUp(String name, String address) {
        assertThat(newcomer.signUpOrganisation(Newcomer.organisation(name, code.value(), address))
                        .statusCode())
                .isEqualTo(302);
        newcomer.open(newcomer.link(address));
        assertThat(newcomer.confirm(name).statusCode()).isEqualTo(302);
        return signUps.search(code.value(), Optional.of(SignUp.State.PENDING)).stream()
                .filter(each -> each.account().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private FormVisitor signedOn(String name) {
        return FormVisitor.as(name, Newcomer.PASSWORD, port);
    }

    private FormVisitor staff(String group) {
        var name = Invented.account("staff");
        accounts.create(new NewAccount(
                name,
                "工作人员",
                ReviewWorld.PASSWORD,
                name + "@example.org",
                Optional.empty(),
                Optional.empty(),
                Set.of(group)));
        return FormVisitor.as(name, port);
    }
}
