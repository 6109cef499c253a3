package org.jiangheng.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.testing.Node;
import org.jiangheng.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The first start on a named database: one account, made once, with a password that stays secret. */
class FirstAccountIT {

    private static final String GOOD = "marsh-Lantern-41-oak";

    private final String database = TestDatabase.fresh("first_account");

    @Test
    void refusesAWeakPasswordThenCreatesOneAdministratorOnceAndNeverPrintsAPassword() throws SQLException {
        try (var weak = node("weak", "jiangheng-2026")) {
            assertThat(weak.exitCode()).isNotZero();
            assertThat(weak.output()).contains("匠衡未能启动：管理员初始密码").doesNotContain("jiangheng-2026", "\tat ");
        }
        assertThat(accounts()).isEmpty();

        try (var good = node("good", GOOD)) {
            good.address();
            assertThat(good.output())
                    .contains("Created the first account admin")
                    .doesNotContain(GOOD);
        }
        var created = accounts();
        assertThat(created).hasSize(1);
        assertThat(created.get(0)).startsWith("admin administrator@ORG-CENTER ");
        assertThat(new BCryptPasswordEncoder().matches(GOOD, created.get(0).split(" ")[2]))
                .isTrue();

        try (var again = node("again", "another-Lantern-42")) {
            again.address();
            assertThat(again.output()).doesNotContain("first account");
        }
        assertThat(accounts()).isEqualTo(created);
    }

    private Node node(String name, String password) {
        return Node.start(
                "first-account-" + name,
                Map.of("spring.datasource.url", database, "jiangheng.administrator.password", password));
    }

    private List<String> accounts() throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var rows = connection.createStatement().executeQuery("""
                        select account || ' ' || member_of || ' ' || password_hash
                        from jiangheng.party_account join jiangheng.party_account_group using (account)
                        """)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
