package org.jiangheng.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Newcomer;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the sign-up of an applicant to the task of an employer that was not there when the application was sent. */
@JianghengTest
@Tag("XC-36")
class UnregisteredEmployerTest {

    private static final String NAME = "郑和平";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Journal journal;

    @Autowired
    Mails mails;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    private final String account = Invented.account("signed");
    private final String employers = Invented.account("employer");
    private final CreditCode code = Invented.creditCode();
    private Newcomer newcomer;
    private Visitor applicant;
    private String path;
    private SubjectId dossier;

    @BeforeEach
    void signsUpAndOpensAnApplication() {
        jdbc.sql("delete from jiangheng.party_attempt where origin like 'address:sign-up%'")
                .update();
        var batch = beans.createBean(PortalCast.class).batch();
        newcomer = new Newcomer(port, mails);
        newcomer.signUp(Newcomer.person(account, Invented.identity().value(), account + "@example.com"));
        newcomer.open(newcomer.link(account + "@example.com"));
        newcomer.confirm(account);
        applicant = Visitor.signedOn(port, account, Newcomer.PASSWORD);
        path = applicant
                .post("/portal/applications/new", Map.of("batch", List.of(batch.value())))
                .uri()
                .getPath();
        dossier = SubjectId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void waitsForTheEmployerAndReachesItOnceItIsActive() {
        assertThat(submit().uri().getPath()).isEqualTo(path + "/receipt");
        jobs.runDue();

        assertThat(applicant.get(path).body()).contains("等待单位注册", "重新发送邀请", code.value());
        assertThat(applicant.get("/portal").body()).contains("等待单位注册");
        var place = organisations.ofCode(code).orElseThrow();
        assertThat(organisations.isActive(place.id())).isFalse();
        assertThat(organisations.search(place.name()))
                .as("a name somebody typed is nobody else's choice")
                .noneMatch(each -> each.id().equals(place.id()));
        var letters = newcomer.letters(employers + "@example.com");
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).body())
                .contains("郑**", "/register/organisation?code=" + code.value())
                .doesNotContain(NAME);

        registerEmployer();

        var clerk = Visitor.signedOn(port, employers, Newcomer.PASSWORD);
        assertThat(clerk.get("/portal/employer").body()).contains(NAME);
        var task = clerk.get("/portal").body().replaceAll("(?s).*href=\"(/portal/tasks/[^\"]+)\".*", "$1");
        assertThat(clerk.get(task).body()).contains("初审申报材料");
        assertThat(organisations.ofCode(code).orElseThrow().id()).isEqualTo(place.id());
        assertThat(applicant.get(path).body()).contains("待单位审核").doesNotContain("等待单位注册");
        assertThat(journal.of(dossier))
                .extracting(Journal.Entry::event)
                .contains("employerInvited", "employerRegistered");
        assertThat(newcomer.letters(employers + "@example.com").stream()
                        .filter(mail -> mail.subject().contains("待单位审核")))
                .hasSize(1);
    }

    @Test
    void invitesAgainAfterADayAndNotMoreThanAFewTimes() {
        submit();
        assertThat(invite().body()).contains("两次邀请须间隔24小时");
        for (int i = 0; i < 4; i++) {
            aDayPasses();
            invite();
        }
        assertThat(applicant.get(path).body()).contains("邀请次数已用完");
        assertThat(newcomer.letters(employers + "@example.com")).hasSize(4);
    }

    @Test
    void asksForTheListWhenTheEmployerIsRegistered() {
        organisations.register(new Organisation(
                OrganisationId.fresh(), "北京示例装备有限公司", code, "海淀区", "市属企业", "经办人", "clerk@example.com"));
        var refused = submit();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("已经注册，请在“现工作单位”中直接选择它");
    }

    @Test
    @Tag("DR-03")
    void refusesACodeThatIsNone() {
        fillIn(code.value().substring(0, 17) + (code.value().endsWith("0") ? "1" : "0"));
        assertThat(send().body()).contains("单位的统一社会信用代码不正确");
    }

    private HttpResponse<String> submit() {
        fillIn(code.value());
        return send();
    }

    private void fillIn(String typed) {
        var person = people.ofAccount(account).orElseThrow();
        var particulars = new HashMap<>(PortalFixtures.particulars(person, OrganisationId.fresh()));
        particulars.remove("organisation");
        particulars.put("employerUnregistered", List.of("true"));
        particulars.put("employerName", List.of("北京示例新设装备有限公司"));
        particulars.put("employerCode", List.of(typed));
        particulars.put("employerDistrict", List.of("海淀区"));
        particulars.put("employerEmail", List.of(employers + "@example.com"));
        save("1", particulars);
        save("2", PortalFixtures.work());
        save("3", PortalFixtures.achievements());
        save("4", PortalFixtures.grounds());
        upload("photo", "photo.png", PortalFixtures.photo());
        for (var wanted : List.of("identity-document", "labour-relation", "evidence-DR-24", "recognition-statement")) {
            upload(wanted, wanted + ".pdf", PortalFixtures.pdf());
        }
    }

    private HttpResponse<String> send() {
        var fields = new HashMap<>(PortalFixtures.promises(NAME));
        fields.put("version", List.of(String.valueOf(dossiers.draft(dossier).version())));
        return applicant.post(path + "/submit", fields);
    }

    private void registerEmployer() {
        newcomer.signUpOrganisation(Newcomer.organisation(employers, code.value(), employers + "@example.com"));
        newcomer.open(newcomer.link(employers + "@example.com"));
        newcomer.confirm(employers);
        var staff = Invented.account("reception");
        accounts.create(new NewAccount(
                staff,
                "受理员",
                ReviewWorld.PASSWORD,
                staff + "@example.org",
                Optional.empty(),
                Optional.empty(),
                Set.of("reception@ORG-CENTER")));
        var reception = FormVisitor.as(staff, port);
        var found = reception
                .get("/office/organisations?q=" + code.value())
                .body()
                .replaceAll("(?s).*href=\"(/office/organisations/[0-9a-f-]{36})\".*", "$1");
        reception.get(found);
        assertThat(reception.post(found + "/activate", "").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> invite() {
        return applicant.post(path + "/invitation", Map.of("email", List.of(employers + "@example.com")));
    }

    private void aDayPasses() {
        jdbc.sql("update jiangheng.registration_employer_invitation set sent_at = sent_at - interval '1 day'"
                        + " where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .update();
    }

    private void save(String part, Map<String, List<String>> fields) {
        var all = new HashMap<>(fields);
        all.put("part", List.of(part));
        all.put("version", List.of(String.valueOf(dossiers.draft(dossier).version())));
        all.put("action", List.of("next"));
        applicant.post(path + "/draft", all);
    }

    private void upload(String requirement, String name, byte[] content) {
        applicant.upload(path + "/materials", Map.of("requirement", requirement), "file", name, content);
    }
}
