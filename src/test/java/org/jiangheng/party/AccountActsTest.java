package org.jiangheng.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What administrators may do to accounts, and what nobody may; nothing stays behind. */
@JianghengTest
@Transactional
class AccountActsTest {

    private static final String ADMINISTRATOR = "administrator@ORG-CENTER";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountCards cards;

    @Autowired
    Units units;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Actor boss;

    @BeforeEach
    void thereIsOneAdministrator() {
        jdbc.sql("delete from jiangheng.party_account_group where member_of = :group")
                .param("group", ADMINISTRATOR)
                .update();
        boss = account("boss", ADMINISTRATOR);
    }

    @Test
    void knowsTheUnitsOfTheRulebook() {
        assertThat(units.all()).hasSize(13 + 16 + 1 + 16);
        assertThat(units.get("ORG-DHRSS-110108").name()).isEqualTo("北京市海淀区人力资源和社会保障局");
        assertThat(units.get("ORG-CENTER-COMP").parent()).contains("ORG-CENTER");
        assertThat(units.label("reception@ORG-CENTER")).isEqualTo("受理员 · 市鉴定管理中心");
        assertThat(units.label("employer@9f0c9fd4-0000-4000-8000-000000000000")).isEqualTo("单位经办人");
        assertRefused(() -> units.get("ORG-NOWHERE"), "party.unitUnknown");
        Stream.of(District.values())
                .filter(district -> district != District.DEVELOPMENT_AREA)
                .forEach(district ->
                        assertThat(units.find("ORG-DCENTER-" + district.code())).isPresent());
    }

    @Test
    void givesRolesOnlyInUnitsThereAre() {
        var clerk = account("clerk").account();

        accounts.grant(clerk, "reception@ORG-DCENTER-110108", boss);
        assertThat(accounts.find(clerk).orElseThrow().groups()).containsExactly("reception@ORG-DCENTER-110108");
        assertRefused(() -> accounts.grant(clerk, "reception@ORG-NOWHERE", boss), "party.unitUnknown");
        assertRefused(() -> accounts.grant(clerk, "king@ORG-CENTER", boss), "party.roleUnknown");
        assertRefused(() -> accounts.grant(clerk, "employer@ORG-CENTER", boss), "party.roleComputed");
        assertRefused(
                () -> accounts.grant(clerk, "administrator@ORG-DCENTER-110108", boss), "party.administratorElsewhere");
        assertRefused(() -> accounts.grant(clerk, "auditor@ORG-AUDIT", boss), "party.auditorApart");
        assertRefused(
                () -> accounts.create(new NewAccount(
                        "wrong",
                        "测试",
                        "",
                        "wrong@example.com",
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("reception@ORG-NOWHERE"))),
                "party.unitUnknown");
    }

    @Test
    void oneAdministratorAlwaysStays() {
        var other = account("other", "leader@ORG-CENTER");

        assertRefused(() -> accounts.disable(boss.account(), "试一试", boss), "party.notYourself");
        assertRefused(() -> accounts.revoke(boss.account(), ADMINISTRATOR, boss), "party.notYourself");
        assertRefused(() -> accounts.disable(boss.account(), "试一试", other), "party.lastAdministrator");
        assertRefused(() -> accounts.revoke(boss.account(), ADMINISTRATOR, other), "party.lastAdministrator");

        accounts.grant(other.account(), ADMINISTRATOR, boss);
        accounts.disable(boss.account(), "调离", accounts.find(other.account()).orElseThrow());
        assertThat(accounts.find(boss.account())).isEmpty();
        assertRefused(() -> accounts.revoke(other.account(), ADMINISTRATOR, boss), "party.lastAdministrator");
    }

    /** Somebody who never set a password is no administrator to rely on. */
    @Test
    void anInvitedAdministratorDoesNotCount() {
        accounts.create(new NewAccount(
                "invited", "测试", "", "invited@example.com", Optional.empty(), Optional.empty(), Set.of(ADMINISTRATOR)));

        assertRefused(
                () -> accounts.disable(
                        boss.account(), "调离", accounts.find("invited").orElseThrow()),
                "party.lastAdministrator");
    }

    @Test
    void keepsAJournalOfEveryAct() {
        var clerk = account("clerk", "reception@ORG-CENTER").account();
        accounts.assign(clerk, "ORG-CENTER", Set.of("finance"), boss);
        accounts.contact(clerk, "新名", "new@example.com", boss);
        accounts.disable(clerk, "长期不用", boss);
        accounts.enable(clerk, boss);
        accounts.unlock(clerk, boss);
        accounts.endSessions(clerk, boss);

        assertThat(journal.of(accounts.subject(clerk)))
                .extracting(Journal.Entry::event)
                .containsExactly(
                        "revoked",
                        "granted",
                        "renamed",
                        "emailChanged",
                        "disabled",
                        "enabled",
                        "unlocked",
                        "sessionsEnded");
        assertThat(journal.of(accounts.subject(clerk)))
                .allMatch(entry -> entry.actor().equals(boss.account()));
        assertRefused(() -> accounts.disable(clerk, " ", boss), "party.reasonMissing");
    }

    @Test
    void findsAccountsByUnitRoleStateAndText() {
        var clerk = account("clerk", "reception@ORG-DCENTER-110117").account();

        assertThat(found(clerk, "", "", "")).containsExactly(clerk);
        assertThat(found("", "ORG-DCENTER-110117", "", "")).containsExactly(clerk);
        assertThat(found("", "ORG-DCENTER-110117", "reception", "OPEN")).containsExactly(clerk);
        assertThat(found("", "ORG-DCENTER-110117", "finance", "")).isEmpty();
        assertThat(found("", "ORG-DCENTER-110117", "", "DISABLED")).isEmpty();
        accounts.disable(clerk, "调离", boss);
        assertThat(found("", "ORG-DCENTER-110117", "", "DISABLED")).containsExactly(clerk);
        assertThat(accounts.search(clerk.toUpperCase()))
                .extracting(Account::account)
                .containsExactly(clerk);
    }

    @Test
    void takesNoneOfTheLastFivePasswordsAgain() {
        var clerk = account("clerk").account();
        for (int turn = 1; turn <= 5; turn++) {
            var current = turn == 1 ? "jiangheng-2026" : "marsh-Lantern-" + turn;
            accounts.changePassword(clerk, current, "marsh-Lantern-" + (turn + 1));
        }

        assertRefused(
                () -> accounts.changePassword(clerk, "marsh-Lantern-6", "marsh-Lantern-2"), "party.passwordUsedBefore");
        assertRefused(() -> accounts.changePassword(clerk, "not the one", "marsh-Lantern-9"), "party.passwordWrong");
        accounts.changePassword(clerk, "marsh-Lantern-6", "jiangheng-2026");
    }

    private Stream<String> found(String text, String unit, String role, String state) {
        return cards.find(new AccountFilter(text, unit, role, state, "name", 1)).cards().stream()
                .map(AccountCard::account);
    }

    private Actor account(String kind, String... groups) {
        var account = Invented.account(kind);
        accounts.create(new NewAccount(
                account,
                "测试",
                "jiangheng-2026",
                account + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(groups)));
        return accounts.find(account).orElseThrow();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
