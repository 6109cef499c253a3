package org.jiangheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** An administrator at a browser without scripts changes a diagram; others try to bring in what is none. */
@JianghengTest
class ModelPagesTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("/desk/models/shared/versions/([^/\"]+)/draft");
    private static final String PASSWORD = "a-long-password";
    private static final String FOLDER = "/desk/models/shared";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Models models;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String shipped = "";

    @BeforeEach
    void readsTheDiagram() throws IOException {
        shipped = new ClassPathResource("bpmn/shared/objection.bpmn").getContentAsString(StandardCharsets.UTF_8);
        signOn("administrator");
    }

    @AfterEach
    void goesBackToWhatOthersTest() {
        var folder = models.folder("shared").orElseThrow();
        var original = models.versions("shared").stream()
                .filter(version -> version.shipped())
                .findFirst()
                .orElseThrow();
        if (!folder.running().hash().equals(original.hash())) {
            var actor = new org.jiangheng.kernel.Actor("tidy", "整理", Set.of());
            models.publish(models.goBack("shared", original.id(), actor).id(), "恢复", actor);
        }
    }

    @Test
    void changesADiagramAndGoesBack() throws Exception {
        var wrong = upload("objection.bpmn", shipped.replace("${supervisors}", "${somebody}"));
        assertThat(wrong.body())
                .contains("检查发现")
                .contains("investigate")
                .contains("核查异议")
                .contains("事实“somebody”没有登记")
                .doesNotContain("/publish\"");

        var right = upload("objection.bpmn", shipped.replace("name=\"核查异议\"", "name=\"核查异议并听取意见\""));
        assertThat(right.body())
                .contains("检查通过")
                .contains("人工任务“核查异议并听取意见”的名称由“核查异议”改为“核查异议并听取意见”。")
                .contains("正在办理的事项");
        var draft = right.uri().getPath();

        assertThat(submit(draft + "/publish", get(draft + "/publish"), "note=+").body())
                .contains("请写明这次改了什么");
        var published = submit(draft + "/publish", get(draft + "/publish"), "cases=new&note=" + encoded("听取双方意见"));
        assertThat(published.statusCode()).isEqualTo(302);
        var folder = get(FOLDER);
        assertThat(folder.body()).contains("听取双方意见").contains("管理员甲");
        assertThat(submit(draft + "/publish", get(draft + "/publish"), "note=again")
                        .statusCode())
                .as("a draft is published once")
                .isEqualTo(422);

        var earlier = VERSION.matcher(folder.body());
        assertThat(earlier.find()).isTrue();
        var back = submit(FOLDER + "/versions/" + earlier.group(1) + "/draft", folder, "");
        var backDraft = path(back);
        assertThat(get(backDraft).body()).contains("由“核查异议并听取意见”改为“核查异议”");
        submit(backDraft + "/publish", get(backDraft + "/publish"), "note=" + encoded("恢复"));
        var running = models.folder("shared").orElseThrow().running();
        assertThat(unzip(bytes(FOLDER + "/versions/" + running.id() + ".zip")))
                .containsEntry("bpmn/shared/objection.bpmn", shipped);
    }

    @Test
    void takesBackADownloadedVersionAsAZip() throws Exception {
        var running = models.folder("shared").orElseThrow().running();
        var zip = bytes(FOLDER + "/versions/" + running.id() + ".zip");

        var draft = upload("shared.zip", zip, Map.of("whole", "true"));

        assertThat(draft.body()).contains("没有差异").contains("检查通过").doesNotContain("/publish\"");
    }

    @Test
    void asksBeforeADraftIsPutAway() throws Exception {
        var draft =
                upload("objection.bpmn", shipped.replace("核查异议", "核查")).uri().getPath();

        var gone = submit(draft + "/discard", get(draft + "/discard"), "");

        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(get(FOLDER).body()).doesNotContain(draft);
        assertThat(get(draft).body()).contains("已放弃").doesNotContain("/publish\"");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, 文件名只用小写字母",
        "..\\evil.bpmn, 文件名只用小写字母",
        "/etc/evil.bpmn, 文件名只用小写字母",
        "Evil.bpmn, 文件名只用小写字母",
        "evil.class, 文件名只用小写字母",
        "evil.bpmn.exe, 文件名只用小写字母",
        "a.groovy, 文件名只用小写字母",
        "x<script>.form, 文件名只用小写字母"
    })
    void refusesNamesThatAreNone(String name, String sentence) throws Exception {
        var alone = upload(name, "x".getBytes(StandardCharsets.UTF_8), Map.of());
        var packed = upload("files.zip", zip(Map.of(name, "x".getBytes(StandardCharsets.UTF_8))), Map.of());

        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(packed.statusCode()).isEqualTo(422);
        assertThat(packed.body()).contains(sentence).doesNotContain("<script>.form");
    }

    @Test
    void refusesABombAndWhatIsTooLarge() throws Exception {
        var bomb = upload("bomb.zip", zip(Map.of("bomb.bpmn", new byte[30 * 1024 * 1024])), Map.of());
        assertThat(bomb.statusCode()).isEqualTo(422);
        assertThat(bomb.body()).contains("太大");

        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 400; i++) {
            many.put("file" + i + ".bpmn", new byte[] {1});
        }
        assertThat(upload("many.zip", zip(many), Map.of()).body()).contains("文件太多");
        assertThat(upload("large.bpmn", new byte[3 * 1024 * 1024], Map.of()).body())
                .contains("太大");
        var huge = upload("huge.bpmn", new byte[50 * 1024 * 1024], Map.of());
        assertThat(huge.statusCode()).isBetween(400, 499);
        assertThat(huge.body()).containsPattern("\\p{IsHan}{4}");
    }

    @Test
    void refusesAnArchiveThatIsNoneAndNothingAtAll() throws Exception {
        assertThat(upload("x.zip", new byte[] {1, 2, 3}, Map.of()).body()).contains("无法读取");
        assertThat(upload("", new byte[0], Map.of()).body()).contains("没有选择文件");
        assertThat(upload("empty.form", new byte[0], Map.of()).body()).contains("是空的");
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        var draft = upload(
                "objection.bpmn", shipped.replace("name=\"核查异议\"", "name=\"核查&lt;script&gt;alert(1)&lt;/script&gt;\""));

        assertThat(draft.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "reception", "auditor"})
    void isForAdministratorsOnly(String role) throws Exception {
        var draft =
                upload("objection.bpmn", shipped.replace("核查异议", "核查")).uri().getPath();
        var page = get(FOLDER);
        signOn(role);

        for (var path : new String[] {"/desk/models", FOLDER, draft, draft + "/publish"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(submit(draft + "/publish", page, "note=x").statusCode()).isBetween(400, 499);
        assertThat(models.draft(draft.substring(draft.lastIndexOf('/') + 1))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() throws Exception {
        for (var path : new String[] {
            "/desk/models/nothing",
            "/desk/models/drafts/nothing",
            FOLDER + "/versions/nothing.zip",
            FOLDER + "/versions/x/y"
        }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> upload(String name, String text) throws Exception {
        return upload(name, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** The page the browser ends on. */
    private HttpResponse<String> upload(String name, byte[] content, Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(get(FOLDER)));
        var answer = send(HttpRequest.newBuilder(address(FOLDER + "/drafts"))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(name, content, all))));
        return answer.statusCode() == 302 ? get(path(answer)) : answer;
    }

    private static byte[] multipart(String name, byte[] content, Map<String, String> fields) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.write(("--frontier\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--frontier\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> unzip(byte[] content) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private byte[] bytes(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private void signOn(String role) {
        var account = "models" + COUNTER.incrementAndGet();
        accounts.create(new NewAccount(
                account,
                "管理员甲",
                PASSWORD,
                account + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(role + "@ORG-CENTER")));
        try {
            submit("/login", get("/login"), "username=" + account + "&password=" + PASSWORD);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> submit(String path, HttpResponse<String> page, String fields) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token(page)) + "&" + fields)));
    }

    private static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(
                request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
