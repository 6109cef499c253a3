package org.jiangheng.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two accounts claim one identity number: neither blocks the other, and staff settle whose it is. */
@JianghengTest
@Tag("XC-36")
class IdentitiesTest {

    private static final Actor CLERK = new Actor("clerk", "经办人", Set.of());

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    private PersonId first;
    private PersonId second;
    private FormVisitor reception;

    @BeforeEach
    void twoSignUpWithOneNumber() {
        var number = Invented.identity();
        first = person("郑和平", number);
        second = person("吴关系", number);
        var staff = Invented.account("reception");
        accounts.create(new NewAccount(
                staff,
                "受理员",
                ReviewWorld.PASSWORD,
                staff + "@example.org",
                Optional.empty(),
                Optional.empty(),
                Set.of("reception@ORG-CENTER")));
        reception = FormVisitor.as(staff, port);
    }

    @Test
    void tellsTheOtherAndTheReceptionWhenOneIsConfirmed() {
        assertThat(identities.disputes()).noneMatch(this::isOurs);

        identities.confirm(first, CLERK);

        assertThat(people.isConfirmed(first)).isTrue();
        assertThat(dispute().isOpen()).isTrue();
        assertThat(letters(second)).containsExactly("【匠衡】您登记的证件号码需要核实");
        assertThat(reception.get("/office").body()).contains("证件号码争议等待核实");
        assertThat(reception.get("/office/disputes/" + dispute().id()).body())
                .contains("郑和平", "吴关系", "********")
                .doesNotContain(people.get(first).identity().value());
    }

    @Test
    void doesNotBlockWhoeverComesSecondButBindsOnlyOne() {
        identities.confirm(first, CLERK);
        identities.confirm(second, CLERK);

        assertThat(people.isConfirmed(second)).isFalse();
        assertThatThrownBy(() -> identities.requireUndisputed(second))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("registration.numberDisputed"));
    }

    @Test
    void bindsTheNumberToTheOneStaffFindItIs() {
        identities.confirm(first, CLERK);
        var page = "/office/disputes/" + dispute().id();

        assertThat(settle(page, "MOVED", "").statusCode()).isEqualTo(422);
        assertThat(settle(page, "MOVED", "核对了身份证件原件。").statusCode()).isEqualTo(302);

        assertThat(people.isConfirmed(first)).isFalse();
        assertThat(people.isConfirmed(second)).isTrue();
        assertThat(letters(first)).contains("【匠衡】证件号码核实结果");
        assertThatThrownBy(() -> identities.confirm(first, CLERK)).isInstanceOf(RuleViolated.class);
        assertThat(settle(page, "KEPT", "又改了主意。").statusCode()).isEqualTo(422);
    }

    @Test
    void keepsTheNumberWhereItIsAndLetsTheClaimantInNoMore() {
        identities.confirm(first, CLERK);
        settle("/office/disputes/" + dispute().id(), "KEPT", "核对了身份证件原件。");

        assertThat(people.isConfirmed(first)).isTrue();
        identities.requireUndisputed(first);
        assertThatThrownBy(() -> identities.confirm(second, CLERK))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("party.identityNumberTaken"));
    }

    @Test
    void isNobodyElsesBusiness() {
        identities.confirm(first, CLERK);
        var applicant = FormVisitor.as(people.accountOf(second), port);

        assertThat(applicant.get("/office/disputes/" + dispute().id()).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> identities.settle(dispute().id(), Dispute.Finding.KEPT, "因为", CLERK))
                .isInstanceOf(RuleViolated.class);
    }

    private java.net.http.HttpResponse<String> settle(String page, String finding, String reason) {
        reception.get(page);
        return reception.post(page, Map.of("finding", finding, "reason", reason));
    }

    private Dispute dispute() {
        return identities.disputes().stream().filter(this::isOurs).findFirst().orElseThrow();
    }

    private boolean isOurs(Dispute dispute) {
        return dispute.holder().equals(first) && dispute.claimant().equals(second);
    }

    private List<String> letters(PersonId person) {
        return mails.about(SubjectId.of(person.value())).stream()
                .map(Mail::subject)
                .toList();
    }

    private PersonId person(String name, IdentityNumber number) {
        var account = Invented.account("claims");
        var email = account + "@example.org";
        var id = people.register(new Person(PersonId.fresh(), name, number, "13800000000", email));
        accounts.create(new NewAccount(
                account, name, ReviewWorld.PASSWORD, email, Optional.of(id), Optional.empty(), Set.of()));
        return id;
    }
}
