package org.jiangheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.jiangheng.workflow.Decisions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trials of decision tables and element templates as a browser gets them. */
@JianghengTest
class TrialPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "a-long-password";
    private static final String TABLE = "recognition-criteria";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/trials",
                "/desk/trials/tables/recognition-criteria",
                "/desk/templates",
                "/desk/templates/jiangheng.json"
            })
    void isForAdministratorsOnly(String path) {
        assertThat(visitor("administrator").get(path).statusCode()).isEqualTo(200);
        assertThat(visitor("reception").get(path).statusCode()).isIn(403, 404);
        assertThat(visitor("leader").get(path).statusCode()).isIn(403, 404);
        assertThat(new Visitor("http://localhost:" + port).get(path).statusCode())
                .isEqualTo(302);
    }

    @Test
    @Tag("XC-01")
    void triesAChangedTableOnAFiledApplication() {
        var number = filed("DR-29", 2);
        var administrator = visitor("administrator");
        var changed = running()
                .replaceFirst(
                        "(id=\"criterion29_technician_support\">\\s*)<text>\"SUPPORTS\"</text>",
                        "$1<text>\"INSUFFICIENT\"</text>");
        var page = administrator.form("/desk/trials", fields(administrator, changed, number));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("只用于此后首次提交的申报", number, "是否支持所申报等级：支持", "是否支持所申报等级：不足以支持")
                .contains("不能提交：没有支持所申报等级的条件")
                .doesNotContain("试算甲");
        var sheet = administrator.form("/desk/trials/differences", fields(administrator, changed, number));
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(sheet.body()).contains("\"直接认定申报条件\"", number, "申报条件 DR-29，申报等级 技师");
    }

    @Test
    void saysWhyATableCannotBeTried() {
        var administrator = visitor("administrator");
        var hostile = running().replaceFirst("<text>\"SUPPORTS\"</text>", "<text>\\${''.getClass()}</text>");

        assertThat(administrator
                        .form("/desk/trials", fields(administrator, hostile, ""))
                        .body())
                .contains("这张表不能试算，也不能发布", "不允许写函数定义、Java");
        assertThat(administrator.get("/desk/trials/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/desk/trials/tables/other").statusCode()).isEqualTo(404);
    }

    @Test
    void handsOutTemplatesAsAFile() throws Exception {
        var answer = visitor("administrator").get("/desk/templates/jiangheng.json");

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "jiangheng.json");
        assertThat(new ObjectMapper().readTree(answer.body()).isArray()).isTrue();
    }

    private Map<String, String> fields(Visitor visitor, String table, String search) {
        var token = TOKEN.matcher(visitor.get("/desk/trials").body());
        assertThat(token.find()).isTrue();
        return Map.of(
                "_csrf",
                token.group(1),
                "name",
                "criteria.dmn",
                "search",
                search,
                "content",
                Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8)));
    }

    private static String running() {
        return new String(Decisions.shipped(TABLE).source(), StandardCharsets.UTF_8);
    }

    /** A filed application with nothing but what the table is asked; known by its masked name. */
    private String filed(String criterion, int level) {
        jdbc.sql("""
                        insert into jiangheng.recognition_application (dossier, name, organisation, occupation, level, industry,
                            grounds, criteria, secrecy, email, criteria_version, filed_at)
                        values (:dossier, '试算甲', :dossier, '6-31-01-03', :level, '先进制造', '{}', :criteria, 'NONE', '', 1,
                            jiangheng.now())
                        """)
                .param("dossier", UUID.randomUUID())
                .param("level", level)
                .param("criteria", new String[] {criterion})
                .update();
        return "试**";
    }

    private Visitor visitor(String role) {
        var account = "t" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                account,
                "试算员",
                PASSWORD,
                account + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(role + "@ORG-CENTER")));
        return new Visitor("http://localhost:" + port).signedOn(account, PASSWORD);
    }
}
