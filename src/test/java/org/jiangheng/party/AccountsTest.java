package org.jiangheng.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, the people behind them and the groups that come with them; nothing stays behind. */
@JianghengTest
@Transactional
class AccountsTest {

    private static final IdentityNumber IDENTITY = new IdentityNumber("119901199003070013");

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void keepsAHashAndNeverThePassword() {
        accounts.create(account("hashed", "jiangheng-2026", Set.of()));

        var hash = accounts.passwordHash("hashed").orElseThrow();
        assertThat(hash).startsWith("$2").doesNotContain("jiangheng");
        assertThat(encoder.matches("jiangheng-2026", hash)).isTrue();
        assertThat(encoder.matches("jiangheng-2025", hash)).isFalse();
        assertThat(account("hashed", "jiangheng-2026", Set.of()).toString()).doesNotContain("jiangheng-2026");
    }

    @Test
    void anAccountWithoutPasswordCannotSignOn() {
        accounts.create(account("nopassword", "", Set.of()));

        assertThat(accounts.passwordHash("nopassword")).isEmpty();
        assertThat(accounts.passwordHash("nobody")).isEmpty();
        assertThat(accounts.find("nobody")).isEmpty();
    }

    @Test
    void anAccountNameIsTakenOnce() {
        accounts.create(account("once", "", Set.of()));

        assertRefused(() -> accounts.create(account("once", "", Set.of())), "party.accountTaken");
        assertRefused(() -> accounts.create(account("Not A Name", "", Set.of())), "party.accountInvalid");
    }

    @Test
    void personAndOrganisationBringTheirGroups() {
        var person = people.register(person(IDENTITY));
        var employer = organisations.register(organisation());
        accounts.create(new NewAccount(
                "both",
                "测试",
                "",
                "both@example.com",
                Optional.of(person),
                Optional.of(employer),
                Set.of("reception@ORG-DCENTER-110108")));

        assertThat(accounts.find("both").orElseThrow().groups())
                .containsExactlyInAnyOrder(
                        "applicant@" + person, "employer@" + employer, "reception@ORG-DCENTER-110108");
        assertThat(accounts.membersOf("employer@" + employer))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk.account()).isEqualTo("both"));
        assertThat(people.accountOf(person)).isEqualTo("both");
        assertThat(organisations.ofAccount("both").orElseThrow().id()).isEqualTo(employer);
    }

    @Test
    @Tag("XC-36")
    void anIdentityNumberBindsOnePersonOnceConfirmed() {
        var first = people.register(person(IDENTITY));
        var second = people.register(person(IDENTITY));
        people.confirm(first, "clerk");
        people.confirm(first, "clerk");

        assertRefused(() -> people.confirm(second, "clerk"), "party.identityNumberTaken");
    }

    @Test
    @Tag("XC-36")
    void aConfirmedIdentityNumberStays() {
        var person = person(IDENTITY);
        people.register(person);
        people.confirm(person.id(), "clerk");
        people.register(new Person(
                person.id(), "改名", new IdentityNumber("119901198807120026"), person.phone(), person.email()));

        assertThat(people.get(person.id()).identity()).isEqualTo(IDENTITY);
        assertThat(people.get(person.id()).name()).isEqualTo("改名");
    }

    @Test
    @Tag("XC-36")
    void aCreditCodeBelongsToOneOrganisation() {
        organisations.register(organisation());

        assertRefused(() -> organisations.register(organisation()), "party.creditCodeTaken");
    }

    private static NewAccount account(String name, String password, Set<String> groups) {
        return new NewAccount(name, "测试", password, name + "@example.com", Optional.empty(), Optional.empty(), groups);
    }

    private static Person person(IdentityNumber identity) {
        return new Person(PersonId.fresh(), "测试", identity, "13800000000", "test@example.com");
    }

    private static Organisation organisation() {
        return new Organisation(
                OrganisationId.fresh(),
                "北京测试用单位",
                new CreditCode("51119901MJ0000018C"),
                "海淀区",
                "其他",
                "测试",
                "unit@example.com");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
