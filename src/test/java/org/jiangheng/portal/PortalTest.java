package org.jiangheng.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jiangheng.archive.Archives;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An applicant and an employer at the portal, with a browser that runs no scripts. */
@JianghengTest
class PortalTest {

    private static final String NAME = "郑和平";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Materials materials;

    @Autowired
    Journal journal;

    @Autowired
    Archives archives;

    @Autowired
    Papers papers;

    @Autowired
    Jobs jobs;

    private PortalCast cast;
    private Visitor applicant;
    private PersonId person;
    private Organisation employer;
    private String path;
    private SubjectId dossier;

    @BeforeEach
    void opensAnApplication() {
        cast = beans.createBean(PortalCast.class);
        employer = cast.employer();
        person = cast.applicant(NAME);
        applicant = visitor(people.accountOf(person));
        var opened = applicant.post(
                "/portal/applications/new", Map.of("batch", List.of(cast.batch().value())));
        path = opened.uri().getPath();
        dossier = SubjectId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void showsTheFirstStepWithWhatTheAccountKnows() {
        var page = applicant.get(path).body();
        assertThat(page)
                .contains("id=\"f-name\"", "value=\"" + NAME + "\"", "一、申报人员基本信息", "aria-current=\"step\"")
                .contains("<option value=\"" + employer.name() + "\"");
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndLosesNothing() {
        var refused = save("1", Map.of("position", List.of("电气设备维修")), "next");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请选择“民族”。", "href=\"#f-ethnicity\"", "电气设备维修");
        assertThat(applicant.get(path + "?part=1").body()).contains("电气设备维修");
    }

    @Test
    void addsAndRemovesRowsWithoutScripts() {
        save("2", PortalFixtures.work(), "add:workHistory");
        assertThat(applicant.get(path + "?part=2").body())
                .contains("workHistory[0].from", "workHistory[1].from", "value=\"2010-07\"");
        save("2", PortalFixtures.work(), "remove:workHistory:0");
        assertThat(applicant.get(path + "?part=2").body()).doesNotContain("钱进", "workHistory[1].from");
    }

    @Test
    void refusesAStaleDraftAndKeepsWhatWasTyped() {
        var first = dossiers.draft(dossier).version();
        save("1", Map.of("position", List.of("第一个窗口")), "save");
        var refused = applicant.post(
                path + "/draft",
                with(Map.of("position", List.of("第二个窗口")), "part", "1", "version", String.valueOf(first)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("另一个窗口", "第二个窗口");
        assertThat(dossiers.draft(dossier).answers()).containsEntry("position", "第一个窗口");
    }

    @Test
    void savesForAScriptAndTellsWhatIsHidden() {
        var answer = applicant.post(
                path + "/draft",
                with(
                        Map.of("organisationNature", List.of("其他")),
                        "part",
                        "1",
                        "version",
                        String.valueOf(dossiers.draft(dossier).version())),
                "X-Requested-With",
                "autosave",
                "Accept",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"version\"").doesNotContain("f-organisationNatureOther-part");
    }

    @Test
    @Tag("XC-47")
    void refusesAFileByItsContentAndByItsSize() {
        var fake = upload("identity-document", "id.pdf", "plain text".getBytes(StandardCharsets.UTF_8));
        assertThat(fake.statusCode()).isEqualTo(422);
        assertThat(fake.body()).contains("只接受 PDF、JPG、PNG、DOCX、XLSX 文件");
        assertThat(upload("identity-document", "id.pdf", new byte[21 * 1024 * 1024])
                        .statusCode())
                .isEqualTo(422);
        assertThat(materials.of(dossier)).isEmpty();
    }

    @Test
    @Tag("XC-29")
    void showsACaseToNobodyElse() {
        upload("identity-document", "id.pdf", PortalFixtures.pdf());
        var file = materials.of(dossier).get(0).id();
        var stranger = visitor(people.accountOf(cast.applicant("吴关系")));
        var employers = visitor(cast.clerkOf(employer));
        for (var visitor : List.of(stranger, employers)) {
            assertThat(List.of(path, path + "/receipt", path + "/materials/" + file, path + "/papers/application"))
                    .allSatisfy(address ->
                            assertThat(visitor.get(address).statusCode()).isEqualTo(404));
            assertThat(visitor.upload(
                                    path + "/materials",
                                    Map.of("requirement", "photo"),
                                    "file",
                                    "a.png",
                                    PortalFixtures.photo())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(applicant.get(path + "/materials/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("DR-47")
    void saysWhatIsStillMissingBeforeItCanBeSubmitted() {
        var refused = submit(PortalFixtures.promises(NAME));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("提交前还需要补齐", "上传“一寸照片”", "value=\"" + NAME + "\"");
        assertThat(dossiers.get(dossier).status()).isEqualTo(DossierStatus.DRAFT);
    }

    @Test
    @Tag("XC-19")
    @Tag("DR-52")
    void submitsAndHandsOutAReceiptThatProvesWhatWasSent() throws Exception {
        fillIn();
        var receipt = submit(PortalFixtures.promises(NAME));
        assertThat(receipt.uri().getPath()).isEqualTo(path + "/receipt");
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(dossiers.snapshot(dossier).getBytes(StandardCharsets.UTF_8)));
        assertThat(receipt.body()).contains(hash, dossiers.get(dossier).number().orElseThrow());
        assertThat(applicant.get(path).body()).contains("待单位审核", "提交申报", "is-current");

        jobs.runDue();
        var employers = visitor(cast.clerkOf(employer));
        var work = employers.get("/portal").body();
        var task = work.replaceAll("(?s).*href=\"(/portal/tasks/[^\"]+)\".*", "$1");
        assertThat(employers.get(task).body()).contains("初审申报材料", "生产线电控系统改造", path + "/papers/");
        assertThat(applicant.get(task).statusCode()).isEqualTo(404);
        var refused = employers.upload(
                task, Map.of("action", "submit", "finding", "CORRECT", "reason", ""), "none", "", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写“理由”。", "checked=\"checked\"");
    }

    @Test
    @Tag("XC-29")
    void notesWhoElseOpensAFullIdentityNumber() {
        fillIn();
        submit(PortalFixtures.promises(NAME));
        var identity = people.get(person).identity().value();
        assertThat(applicant.get(path).body()).contains(identity);
        assertThat(readings()).isEmpty();

        var employers = visitor(cast.clerkOf(employer));
        var masked = people.get(person).identity().masked();
        assertThat(employers.get(path).body()).contains(masked).doesNotContain(identity);
        assertThat(readings()).isEmpty();
        assertThat(employers
                        .post(path + "/identity", Map.of("reason", List.of("核对原件")))
                        .body())
                .contains(identity);
        employers.get(path + "/papers/application");
        employers.get(path + "/materials/" + materials.of(dossier).get(0).id());

        assertThat(readings())
                .hasSize(3)
                .allMatch(entry -> entry.actor().equals(cast.clerkOf(employer)))
                .extracting(Journal.Entry::sentence)
                .startsWith("查阅完整证件号码，事由：核对原件。");
        assertThat(applicant.get(path).body()).doesNotContain("查阅完整证件号码");
    }

    @Test
    @Tag("DR-P17")
    void leavesTheIndexOfTheFileInTheArchive() {
        fillIn();
        submit(PortalFixtures.promises(NAME));
        archives.file(dossier, dossiers.get(dossier).batch(), 3);
        var index = papers.of(dossier).stream()
                .filter(Archives::isIndex)
                .findFirst()
                .orElseThrow();

        assertThat(applicant.get(path).body()).doesNotContain(index.title());
        assertThat(applicant.get(path + "/papers/issued/" + index.id()).statusCode())
                .isEqualTo(404);
    }

    private List<Journal.Entry> readings() {
        return journal.of(dossier).stream().filter(Journal.Entry::isReading).toList();
    }

    private Visitor visitor(String account) {
        return Visitor.signedOn(port, account, PortalCast.PASSWORD);
    }

    private void fillIn() {
        save("1", PortalFixtures.particulars(people.get(person), employer.id()), "next");
        save("2", PortalFixtures.work(), "next");
        save("3", PortalFixtures.achievements(), "next");
        save("4", PortalFixtures.grounds(), "next");
        upload("photo", "photo.png", PortalFixtures.photo());
        for (var wanted : List.of("identity-document", "labour-relation", "evidence-DR-24", "recognition-statement")) {
            upload(wanted, wanted + ".pdf", PortalFixtures.pdf());
        }
    }

    private HttpResponse<String> save(String part, Map<String, List<String>> fields, String action) {
        var version = String.valueOf(dossiers.draft(dossier).version());
        return applicant.post(path + "/draft", with(fields, "part", part, "version", version, "action", action));
    }

    private HttpResponse<String> submit(Map<String, List<String>> fields) {
        return applicant.post(
                path + "/submit",
                with(fields, "version", String.valueOf(dossiers.draft(dossier).version())));
    }

    private HttpResponse<String> upload(String requirement, String name, byte[] content) {
        return applicant.upload(path + "/materials", Map.of("requirement", requirement), "file", name, content);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], List.of(more[i + 1]));
        }
        return all;
    }
}
