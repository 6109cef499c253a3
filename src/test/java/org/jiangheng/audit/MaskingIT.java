package org.jiangheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangheng.testing.Node;
import org.jiangheng.testing.TestDatabase;
import org.jiangheng.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opens every page of everybody in the demonstration, and looks for identity numbers of others. */
@Tag("XC-29")
class MaskingIT {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FILE =
            Pattern.compile("/assets/.*|.*\\.pdf|.*/materials/.*|.*/papers/.*|/camunda/.*|/logout.*");
    private static final Pattern FORM =
            Pattern.compile("action=\"(/(?:office/dossiers|portal/applications)/[^\"#]*/identity)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> EVERYBODY = List.of(
            "shouli",
            "caiwu",
            "mishu",
            "lingdao",
            "zhengshu",
            "jiandu",
            "admin",
            "shenji",
            "qiye",
            "qiye3",
            "zhuanjia1",
            "shenqing");
    private static final int MOST = 400;

    private final String database = TestDatabase.fresh("masking");

    @Test
    void nobodySeesTheFullNumberOfAnotherWithoutAskingForIt() throws SQLException {
        try (var node =
                Node.start("masking", Map.of("spring.datasource.url", database, "jiangheng.demonstration", "true"))) {
            var address = node.address();
            var numbers = numbers();
            assertThat(numbers).hasSizeGreaterThan(10);
            var forms = new HashMap<String, Set<String>>();
            for (var account : EVERYBODY) {
                forms.put(account, crawl(new Visitor(address).signedOn(account, "jiangheng-2026"), account, numbers));
            }
            assertThat(node.output()).doesNotContain(numbers.keySet());
            assertThat(forms.get("shouli")).isNotEmpty();
            assertThat(forms.get("zhengshu")).isNotEmpty();
            assertThat(forms.get("qiye")).isNotEmpty();
            assertThat(forms.get("caiwu")).isEmpty();
            for (var account : List.of("shouli", "qiye")) {
                reveal(address, account, forms.get(account).iterator().next(), numbers);
            }
        }
    }

    private Set<String> crawl(Visitor visitor, String account, Map<String, String> numbers) {
        var seen = new HashSet<String>();
        var forms = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/", "/portal", "/portal/audit", "/office", "/desk"));
        while (!open.isEmpty() && seen.size() < MOST) {
            var path = open.poll().replace("&amp;", "&");
            if (FILE.matcher(path).matches() || !seen.add(path)) {
                continue;
            }
            var body = visitor.get(path).body();
            numbers.forEach((number, owner) -> {
                if (!owner.equals(account)) {
                    assertThat(body).as(account + " at " + path).doesNotContain(number);
                }
            });
            LINK.matcher(body).results().map(found -> found.group(1)).forEach(open::add);
            FORM.matcher(body).results().map(found -> found.group(1)).forEach(forms::add);
        }
        assertThat(seen.size()).as(account).isGreaterThan(5);
        return forms;
    }

    private void reveal(String address, String account, String action, Map<String, String> numbers)
            throws SQLException {
        var visitor = new Visitor(address).signedOn(account, "jiangheng-2026");
        var token = TOKEN.matcher(visitor.get("/account/password").body());
        assertThat(token.find()).isTrue();
        assertThat(visitor.form(action, Map.of("reason", "核对原件")).statusCode()).isEqualTo(403);
        var shown = visitor.form(action, Map.of("reason", "核对原件", "_csrf", token.group(1)));

        assertThat(numbers.keySet()).anyMatch(shown.body()::contains);
        assertThat(count("select count(*) from jiangheng.journal_entry where event = 'read' and actor = '" + account
                        + "' and sentence = '查阅完整证件号码，事由：核对原件。'"))
                .isEqualTo(1);
    }

    /** Every number, and whose account it is. */
    private Map<String, String> numbers() throws SQLException {
        var numbers = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection(database);
                var rows = connection
                        .createStatement()
                        .executeQuery("select p.identity_number, coalesce(a.account, '') from jiangheng.party_person p "
                                + "left join jiangheng.party_account a on a.person = p.id")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getString(2));
            }
        }
        return numbers;
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
