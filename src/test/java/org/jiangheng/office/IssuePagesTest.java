package org.jiangheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.Awardees;
import org.jiangheng.certificate.Issues;
import org.jiangheng.certificate.NewIssue;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.InspectionWorld;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an issue of certificates: for its keepers and its receiver, nobody else. */
@JianghengTest
class IssuePagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Issues issues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mails mails;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Time time;

    @LocalServerPort
    int port;

    SubjectId issue;

    Actor receiver;

    String identity;

    @BeforeEach
    void issueTwo() {
        receiver = new InspectionWorld(beans).clerk();
        identity = Invented.identity().value();
        var batch =
                beans.getAutowireCapableBeanFactory().createBean(Awardees.class).batch("S000011999970", 30);
        var order = new NewIssue(
                "页面测试名单",
                "recognition",
                batch,
                receiver.groups().iterator().next(),
                "certificates@ORG-CENTER",
                "S000011999970",
                "北京市职业技能鉴定管理中心",
                List.of(holder("钱一", identity), holder("钱二", Invented.identity().value())));
        issue = issues.open(SubjectId.fresh(), order);
        issues.number(issue);
        issues.drawChunk(issue, 10);
        jdbc.sql("update jiangheng.certificate_issue set announced_at = jiangheng.now() where id = ?")
                .param(issue.uuid())
                .update();
    }

    @Test
    @Tag("CC-62")
    void keepersHandOverAndNobodyElseFindsThePage() {
        var keeper = visitor(Roles.CERTIFICATES);
        var number = issues.entries(issue).get(0).number().orElseThrow();

        assertThat(keeper.get("/office/issues/" + issue).body()).contains("页面测试名单", "登记领取", number);
        assertThat(keeper.get("/office/issues/" + issue + "/register.pdf").statusCode())
                .isEqualTo(200);
        assertThat(keeper.get("/office/issues/" + issue + "/register.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(keeper.get("/office/issues/" + issue + "/certificates.zip").body())
                .startsWith("PK");
        assertThat(keeper.get("/office/certificates").body()).contains("页面测试名单");
        assertThat(visitor(Roles.FINANCE).get("/office/issues/" + issue).statusCode())
                .isEqualTo(404);
        assertThat(keeper.get("/portal/issues/" + issue).statusCode()).isIn(403, 404);
    }

    @Test
    @Tag("CC-X12")
    @Tag("CC-X13")
    void keepersOpenOneCertificateAndOthersDoNot() {
        var number = issues.entries(issue).get(0).number().orElseThrow();

        var page = visitor(Roles.CERTIFICATES).get("/office/certificates/" + number);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("撤销证书", "作废并换发");
        assertThat(visitor(Roles.FINANCE).get("/office/certificates/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("CC-X12")
    void revokesByDecisionAfterAsking() {
        var number = number(0);
        var keeper = visitor(Roles.CERTIFICATES);
        var page = "/office/certificates/" + number;
        keeper.get(page);

        var noDecision = keeper.post(page + "/revoke", Map.of("decision", "", "reason", "冒名顶替"));
        assertThat(noDecision.statusCode()).isEqualTo(422);
        var asked = keeper.post(page + "/revoke", Map.of("decision", "京鉴〔2026〕7号", "reason", "冒名顶替"));
        assertThat(asked.body()).contains("确认撤销证书", "京鉴〔2026〕7号");
        assertThat(lookUp(number, "钱一")).contains("证书真实，当前有效");
        var done =
                keeper.post(page + "/revoke", Map.of("decision", "京鉴〔2026〕7号", "reason", "冒名顶替", "confirmed", "true"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(lookUp(number, "钱一")).contains("已撤销", "冒名顶替").doesNotContain("当前有效", identity);
        assertThat(keeper.get(page).body()).contains("已撤销").doesNotContain("下一步：核对");
        assertThat(mails.about(issue))
                .filteredOn(mail -> mail.to().name().equals(receiver.name()))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.body()).contains(number, "已撤销").doesNotContain(identity));
    }

    @Test
    @Tag("CC-X13")
    void putsANewNumberInThePlaceOfAWrongOneAfterAsking() {
        var old = number(0);
        var keeper = visitor(Roles.CERTIFICATES);
        var page = "/office/certificates/" + old;
        keeper.get(page);
        var correction = Map.of("name", "钱益", "reason", "姓名录入有误");

        assertThat(keeper.post(page + "/reissue", correction).body()).contains("确认作废并换发", "钱益");
        assertThat(number(0)).isEqualTo(old);
        var done = keeper.post(page + "/reissue", Map.of("name", "钱益", "reason", "姓名录入有误", "confirmed", "true"));

        var fresh = number(0);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(done.headers().firstValue("Location").orElseThrow()).contains(fresh);
        assertThat(lookUp(old, "钱一")).contains("已作废", "姓名录入有误").doesNotContain("当前有效");
        assertThat(lookUp(fresh, "钱益")).contains("证书真实，当前有效");
        assertThat(keeper.get(page).body()).contains("换发为", fresh);
        assertThat(keeper.get("/office/certificates/" + fresh + "/certificate.pdf")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("CC-62")
    @Tag("CC-P16")
    void receiversRegisterWhomTheyGaveACertificate() {
        var clerk = FormVisitor.as(receiver.account(), port);
        var path = "/portal/issues/" + issue;
        var keeper = visitor(Roles.CERTIFICATES);
        beans.getBean(DemonstrationClock.class).begin(ReviewWorld.at("2026-05-08T10:00"));
        var today = time.today();
        keeper.get("/office/issues/" + issue);
        assertThat(clerk.get(path).body()).contains("请派人到");
        var collected = Map.of("collector", "谢知微", "phone", "", "day", today.toString());
        assertThat(keeper.post("/office/issues/" + issue, collected).statusCode())
                .isEqualTo(302);

        assertThat(clerk.get(path).body()).contains("谢知微", "确认已收到证书", "登记所选证书");
        assertThat(clerk.post(path + "/confirm", Map.of()).statusCode()).isEqualTo(302);
        assertThat(clerk.post(path, "except=false&day=" + today).statusCode()).isEqualTo(422);
        var given = clerk.post(path, "chosen=" + number(0) + "&except=false&day=" + today);

        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(issues.get(issue).progress().given()).isOne();
        assertThat(clerk.get(path).body()).contains("已发放 1 份").doesNotContain(identity);
        assertThat(clerk.get(path + "/register.pdf").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/office/issues/" + issue).statusCode()).isIn(403, 404);
        var stranger = FormVisitor.as(new InspectionWorld(beans).clerk().account(), port);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/register.pdf").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/confirm", Map.of()).statusCode()).isEqualTo(404);
    }

    /** The certificate was made for no account; the number that was confirmed afterwards finds it. */
    @Test
    @Tag("XC-36")
    void holdersFindTheirCertificateByTheConfirmedNumberAndNobodyElseDoes() {
        var number = number(0);
        var person = person("钱一", identity);
        var holder = FormVisitor.as(people.accountOf(person), port);
        var file = "/portal/certificates/" + number + ".pdf";
        assertThat(holder.get("/portal").body()).doesNotContain(number);
        assertThat(holder.get(file).statusCode()).isEqualTo(404);

        people.confirm(person, "测试");

        assertThat(holder.get("/portal").body()).contains("我的证书", number);
        assertThat(holder.get(file).statusCode()).isEqualTo(200);
        var other = person("钱二", Invented.identity().value());
        people.confirm(other, "测试");
        var stranger = FormVisitor.as(people.accountOf(other), port);
        assertThat(stranger.get(file).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/portal").body()).doesNotContain(number);
    }

    private PersonId person(String name, String number) {
        var person = people.register(
                new Person(PersonId.fresh(), name, new IdentityNumber(number), "13800000000", "who@example.com"));
        accounts.create(new NewAccount(
                Invented.account("chi"),
                name,
                ReviewWorld.PASSWORD,
                "who@example.com",
                Optional.of(person),
                Optional.empty(),
                Set.of()));
        return person;
    }

    private String number(int at) {
        return issues.entries(issue).get(at).number().orElseThrow();
    }

    private String lookUp(String number, String name) {
        var anybody = FormVisitor.nobody(port);
        anybody.get("/verify");
        return anybody.post("/verify", Map.of("number", number, "holder", name)).body();
    }

    private FormVisitor visitor(String role) {
        return FormVisitor.as(new ReviewWorld(beans).staff(role).account(), port);
    }

    private static NewIssue.Entry holder(String name, String identity) {
        return new NewIssue.Entry(
                SubjectId.fresh(), name, IdentityPaper.RESIDENT_IDENTITY_CARD, identity, "6-31-01-03", 3, "");
    }
}
