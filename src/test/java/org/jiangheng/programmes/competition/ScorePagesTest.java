package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.ScoreWorld.competitor;
import static org.jiangheng.programmes.competition.ScoreWorld.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of an item's scores, over HTTP: from the template to accepted entries; nobody else's. */
@JianghengTest
class ScorePagesTest {

    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Accounts accounts;

    @Autowired
    Entries entries;

    private ScoreWorld world;
    private SubjectId item;
    private String page;
    private FormVisitor clerk;

    @BeforeEach
    void makeCompetition() {
        world = new ScoreWorld(beans);
        var organiser = world.organiser();
        item = world.competition(organiser).items().get(0).id();
        page = "/portal/competition/items/" + item + "/scores";
        clerk = clerk(organiser);
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    void bringsAListFromUploadToEntries() {
        assertThat(clerk.get(page).body()).contains("还没有导入成绩", "下载模板");
        assertThat(clerk.get(page + "/template.xlsx").statusCode()).isEqualTo(200);
        clerk.get(page);
        var number = Invented.identity().value();
        var file = list(List.<String[]>of(competitor(number)));
        assertThat(clerk.upload(page, Map.of(), Map.of("list", file)).statusCode())
                .isEqualTo(302);
        var checked = clerk.get(page).body();
        assertThat(checked).contains("核对结果（尚未导入）", "导入这份成绩").doesNotContain(number);
        var ask = LIST.matcher(clerk.get(page + "/accept").body());
        assertThat(ask.find()).isTrue();
        assertThat(clerk.post(page + "/accept", Map.of("list", ask.group(1))).statusCode())
                .isEqualTo(302);
        assertThat(entries.of(item)).hasSize(1);
        assertThat(clerk.get(page).body()).contains("成绩已导入").doesNotContain(number);
    }

    @Test
    void saysOnThePageWhyAFileIsRefused() {
        clerk.get(page);
        var answer = clerk.upload(
                page, Map.of(), Map.of("list", "证件号码,姓名\n1,2\n".getBytes(java.nio.charset.Charset.forName("GBK"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("这是 GBK 编码的文本（CSV）", "请用模板另存为 XLSX");
    }

    @Test
    void isThereForTheOrganiserAlone() {
        var stranger = clerk(world.organiser());
        for (var path : List.of("", "/template.xlsx", "/report.xlsx", "/accept")) {
            assertThat(stranger.get(page + path).statusCode()).as(path).isEqualTo(404);
        }
        stranger.get("/portal");
        assertThat(stranger.upload(page, Map.of(), Map.of("list", new byte[] {1}))
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/portal/competition/items/" + SubjectId.fresh() + "/scores")
                        .statusCode())
                .isEqualTo(404);
    }

    private FormVisitor clerk(Organisation organiser) {
        var account = Invented.account("scoreclerk");
        accounts.create(new NewAccount(
                account,
                "经办人",
                ReviewWorld.PASSWORD,
                account + "@example.org",
                Optional.empty(),
                Optional.of(organiser.id()),
                Set.of()));
        return FormVisitor.as(account, port);
    }
}
