package org.jiangheng.sixth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangheng.batch.BatchDrafts;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.DraftEdit;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Newcomer;
import org.jiangheng.testing.Visitor;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.ThrowAwayFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A programme the house has never heard of comes with its diagrams, forms and beans, and runs from the first page to its end on
 * the surfaces that are there: an enterprise opens, fills, sends and corrects; staff of another unit than the centre examine.
 */
@JianghengTest
class SixthProgrammeTest {

    private static final String PASSWORD = "jiangheng-2026";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String FOLDER = Apprenticeship.CODE;

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Batches batches;

    @Autowired
    Papers papers;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    BatchDrafts drafts;

    private ThrowAwayFolder folder;
    private SubjectId batch;
    private Organisation enterprise;
    private FormVisitor clerk;

    @BeforeEach
    void theProgrammeMovesIn() throws IOException {
        clock.begin(LocalDateTime.of(2026, 4, 10, 9, 0).atZone(Time.BEIJING).toInstant());
        folder = beans.createBean(ThrowAwayFolder.class);
        folder.knows("apprenticeshipProgramme", new Apprenticeship(dossiers, organisations, batches, papers));
        beans.createBean(ApprenticeshipWork.class).beans().forEach(folder::knows);
        var files = files();
        assertThat(folder.findings(FOLDER, files)).isEmpty();
        folder.deploy(FOLDER, files);
        batch = firstYear();
        enterprise = enterprise("北京示例学徒制造有限公司");
        clerk = FormVisitor.as(clerkOf(enterprise), PASSWORD, port);
    }

    /** Opened as an office does that begins with nothing: nothing to copy, two people (XC-50). */
    private SubjectId firstYear() {
        var administrator = new Actor("guanliyuan", "管理员甲", Set.of("administrator@ORG-CENTER"));
        var id = drafts.begin(FOLDER, administrator);
        drafts.save(
                id,
                0,
                new DraftEdit(2026, "2026年度", "号", Map.of("apply", LocalDate.of(2026, 12, 31)), Map.of()),
                administrator);
        drafts.propose(id, administrator);
        drafts.approve(id, new Actor("lingdaojia", "领导乙", Set.of("leader@ORG-CENTER")));
        return id;
    }

    @AfterEach
    void theProgrammeMovesOut() {
        folder.clear();
        for (var table : new String[] {"dossier_draft", "dossier_snapshot", "material"}) {
            database.sql("delete from jiangheng." + table + " where dossier in (select id from jiangheng.dossier "
                            + "where programme = ?)")
                    .param(FOLDER)
                    .update();
        }
        database.sql("delete from jiangheng.dossier where programme = ?")
                .param(FOLDER)
                .update();
        for (var table : new String[] {"batch_stage", "batch_parameter", "dossier_counter"}) {
            database.sql("delete from jiangheng." + table + " where batch = ?")
                    .param(batch.uuid())
                    .update();
        }
        for (var table : new String[] {"batch_draft_stage where draft", "batch_draft where id", "batch where id"}) {
            database.sql("delete from jiangheng." + table + " = ?")
                    .param(batch.uuid())
                    .update();
        }
    }

    @Test
    void runsFromTheFirstPageToItsEnd() {
        assertThat(clerk.get("/portal").body()).contains(">2026年度正在受理", Apprenticeship.TITLE);
        assertThat(clerk.get("/portal/applications/new?batch=" + batch).body())
                .contains("申报单位", enterprise.name(), "企业可以备案多份培养计划。")
                .doesNotContain("所在单位");

        var dossier = opened();
        sent(dossier, 12);

        var receipt = clerk.get(page(dossier) + "/receipt").body();
        assertThat(receipt).contains("申报单位", enterprise.name(), "培养计划正在审核。").doesNotContain("身份证号码", "工作单位");
        var number = dossiers.get(dossier).number().orElseThrow();

        var examiner = examiner();
        assertThat(completed(examiner, dossier, "CORRECT", "请说明师傅人选").statusCode())
                .isEqualTo(204);
        assertThat(clerk.get("/portal").body()).contains("待补正", "补正培养计划");
        assertThat(clerk.get(page(dossier) + "?part=1").body()).contains("申报被退回", "请说明师傅人选");
        sent(dossier, 14);
        assertThat(dossiers.get(dossier).number()).hasValue(number);

        var refused = completed(examiner, dossier, "ACCEPT", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("审核记录");
        staffUpload(examiner, dossier);
        assertThat(completed(examiner, dossier, "ACCEPT", "").statusCode()).isEqualTo(204);
        jobs.runDue();

        assertThat(dossiers.get(dossier).status()).isEqualTo(DossierStatus.FILED);
        assertThat(clerk.get(page(dossier)).body())
                .contains("已入册", "计划备案", "培养计划已备案。", "/portal/apprenticeship/" + dossier, "14")
                .doesNotContain("单位内部公示", "评审费", "专家评审");
        assertThat(clerk.get("/portal").body()).contains("本单位的申报", "已入册", number);
        assertThat(tasks.about(dossier, actor(clerkOf(enterprise)))).isEmpty();
    }

    @Test
    void belongsToEveryClerkOfTheEnterpriseAndToNobodyElse() {
        var dossier = opened();
        var colleague = account("colleague", Optional.of(enterprise.id()), Set.of());
        var stranger = clerkOf(enterprise("北京示例无关有限公司"));

        assertThat(FormVisitor.as(colleague, PASSWORD, port)
                        .get(page(dossier) + "?part=1")
                        .body())
                .contains(enterprise.name());
        assertThat(FormVisitor.as(stranger, PASSWORD, port).get(page(dossier)).statusCode())
                .isEqualTo(404);
        assertThat(FormVisitor.as(stranger, PASSWORD, port).get("/portal").body())
                .doesNotContain(dossier.value());
        assertThat(clerk.get("/portal/employer/candidates/" + dossier).statusCode())
                .isEqualTo(404);
    }

    @Test
    void isOpenToTheStaffTheProgrammeNamesAndToNoOther() {
        var dossier = opened();
        sent(dossier, 12);
        var office = "/office/dossiers/" + dossier;
        var search = "/office?q=" + dossiers.get(dossier).number().orElseThrow();

        var examiner = FormVisitor.as(examiner(), PASSWORD, port);
        assertThat(examiner.get(office).body())
                .contains(enterprise.name(), "审核培养计划", "审核记录")
                .doesNotContain("查看完整证件号码");
        assertThat(examiner.get(search).body()).contains(office);

        var ofTheCentre = FormVisitor.as(
                account("centre", Optional.empty(), Set.of(Roles.group(Roles.RECEPTION, Roles.CENTER))),
                PASSWORD,
                port);
        assertThat(ofTheCentre.get(office).statusCode()).isEqualTo(404);
        assertThat(ofTheCentre.get(search).body()).doesNotContain(office);
    }

    @Test
    void isNotOfferedToPersons() {
        var registered = people.register(
                new Person(PersonId.fresh(), "邢学徒", Invented.identity(), "13800000000", "xing@example.com"));
        var person = Invented.account("person");
        accounts.create(new NewAccount(
                person, "邢学徒", PASSWORD, "xing@example.com", Optional.of(registered), Optional.empty(), Set.of()));
        var visitor = FormVisitor.as(person, PASSWORD, port);

        assertThat(visitor.get("/portal/applications/new").body()).doesNotContain(Apprenticeship.TITLE);
        visitor.get("/portal");
        assertThat(visitor.post("/portal/applications/new", Map.of("batch", batch.value()))
                        .statusCode())
                .isEqualTo(404);
    }

    private SubjectId opened() {
        clerk.get("/portal");
        var opened = clerk.post("/portal/applications/new", Map.of("batch", batch.value()));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        var address = opened.headers().firstValue("Location").orElseThrow();
        var dossier = SubjectId.of(address.substring(address.lastIndexOf('/') + 1));
        jobs.runDue();
        assertThat(clerk.get(page(dossier) + "?part=1").body()).contains(enterprise.name(), "钱经办");
        return dossier;
    }

    private void sent(SubjectId dossier, int places) {
        jobs.runDue();
        typed(dossier, "1", Map.of("organisationName", enterprise.name(), "contact", "钱经办"));
        typed(dossier, "2", Map.of("places", String.valueOf(places)));
        if (dossiers.get(dossier).number().isEmpty()) {
            clerk.upload(page(dossier) + "/materials", Map.of("requirement", "plan"), Map.of("file", Newcomer.pdf()));
        }
        var sent = clerk.post(
                page(dossier) + "/submit", Map.of("version", version(dossier, "review"), "undertaking", "true"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        jobs.runDue();
        assertThat(dossiers.get(dossier).status()).isEqualTo(DossierStatus.SUBMITTED);
    }

    private void typed(SubjectId dossier, String part, Map<String, String> answers) {
        var fields = new LinkedHashMap<>(answers);
        fields.put("part", part);
        fields.put("version", version(dossier, part));
        fields.put("action", "next");
        var saved = clerk.post(page(dossier) + "/draft", fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    }

    private String version(SubjectId dossier, String part) {
        var found = VERSION.matcher(clerk.get(page(dossier) + "?part=" + part).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> completed(String account, SubjectId dossier, String finding, String reason) {
        var visitor = new Visitor("http://localhost:" + port).signedOn(account, PASSWORD);
        var task = tasks.about(dossier, actor(account)).get(0).id();
        visitor.json("POST", ENGINE + "task/" + task + "/claim", "{\"userId\":\"" + account + "\"}");
        var answer = visitor.json("POST", ENGINE + "task/" + task + "/submit-form", """
                {"variables":{"finding":{"value":"%s"},"reason":{"value":"%s"}}}""".formatted(finding, reason));
        if (answer.statusCode() == 204) {
            jobs.runDue();
        }
        return answer;
    }

    private void staffUpload(String account, SubjectId dossier) {
        var visitor = FormVisitor.as(account, PASSWORD, port);
        visitor.get("/office/dossiers/" + dossier);
        var uploaded = visitor.upload(
                "/office/dossiers/" + dossier + "/materials",
                Map.of("requirement", "record"),
                Map.of("file", Newcomer.pdf()));
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(302);
    }

    private String examiner() {
        return account("examiner", Optional.empty(), Set.of(Apprenticeship.EXAMINERS));
    }

    private Organisation enterprise(String name) {
        var one = new Organisation(
                OrganisationId.fresh(), name, Invented.creditCode(), "海淀区", "市属企业", "钱经办", "clerk@example.com");
        organisations.register(one);
        accounts.create(new NewAccount(
                clerkOf(one), "钱经办", PASSWORD, "clerk@example.com", Optional.empty(), Optional.of(one.id()), Set.of()));
        return one;
    }

    private static String clerkOf(Organisation one) {
        return "clerk" + one.id().value().substring(0, 8);
    }

    private String account(String kind, Optional<OrganisationId> organisation, Set<String> groups) {
        var account = Invented.account(kind);
        accounts.create(new NewAccount(
                account, "某" + kind, PASSWORD, account + "@example.com", Optional.empty(), organisation, groups));
        return account;
    }

    private Actor actor(String account) {
        return accounts.find(account).orElseThrow();
    }

    private static String page(SubjectId dossier) {
        return "/portal/applications/" + dossier;
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : new String[] {"apprenticeship.bpmn", "apprenticeship-round.bpmn"}) {
            files.put("bpmn/" + FOLDER + "/" + name, file(name));
        }
        for (var name : new String[] {"apply.form", "examine-plan.form"}) {
            files.put("forms/" + FOLDER + "/" + name, file(name));
        }
        return files;
    }

    private static byte[] file(String name) throws IOException {
        try (var file = Objects.requireNonNull(SixthProgrammeTest.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        }
    }
}
