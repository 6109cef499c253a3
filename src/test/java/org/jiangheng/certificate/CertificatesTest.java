package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangheng.certificate.CertificateFixtures.ELECTRICIAN;
import static org.jiangheng.certificate.CertificateFixtures.LATHE_OPERATOR;
import static org.jiangheng.certificate.CertificateFixtures.order;
import static org.jiangheng.certificate.CertificateFixtures.somebody;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JianghengTest
class CertificatesTest {

    @Autowired
    Certificates certificates;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("XC-38")
    void numbersByIssuerYearAndLevel() {
        var first = issued("张䶮", ELECTRICIAN, SkillLevel.TWO, "S000011999910");
        var second = issued("李旻", LATHE_OPERATOR, SkillLevel.TWO, "S000011999910");
        var master = issued("王堃", ELECTRICIAN, SkillLevel.ONE, "S000011999910");

        var year = "%02d".formatted(first.issuedOn().getYear() % 100);
        assertThat(List.of(first.number(), second.number(), master.number()))
                .containsExactly(
                        "S000011999910" + year + "2000001",
                        "S000011999910" + year + "2000002",
                        "S000011999910" + year + "1000001");
        assertThat(second.occupation()).isEqualTo("车工");
        assertThat(second.trade()).contains("数控车工");
    }

    @Test
    @Tag("XC-38")
    void leavesNoGapWhenAnIssueIsRolledBack() {
        issued("甲一", ELECTRICIAN, SkillLevel.TWO, "S000011999911");
        transactions.executeWithoutResult(transaction -> {
            issued("甲二", ELECTRICIAN, SkillLevel.TWO, "S000011999911");
            transaction.setRollbackOnly();
        });

        assertThat(issued("甲三", ELECTRICIAN, SkillLevel.TWO, "S000011999911").number())
                .endsWith("2000002");
    }

    @Test
    @Tag("XC-38")
    void numbersWithoutGapWhenTwoIssueAtOnceAndOneInThreeFails() throws Exception {
        var numbers = new ConcurrentLinkedQueue<String>();
        atOnce(
                () -> issueTwelve(numbers), //
                () -> issueTwelve(numbers));

        var serials = numbers.stream()
                .map(number -> Integer.parseInt(number.substring(16)))
                .sorted()
                .toList();
        assertThat(serials).isEqualTo(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    @Tag("XC-37")
    void refusesASecondCertificateForTheSameOccupationTradeAndLevel() {
        var holder = known(somebody("赵翀"));
        var first = certificates.issue(order(holder, LATHE_OPERATOR, SkillLevel.TWO, "S000011999913"));
        var again = order(holder, LATHE_OPERATOR, SkillLevel.TWO, "S000011999913");

        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> certificates.issue(again))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("certificate.alreadyHeld");
                    assertThat(refused.arguments()).containsExactly(first.number());
                });
        assertThat(certificates.issue(order(holder, LATHE_OPERATOR, SkillLevel.ONE, "S000011999913")))
                .isNotNull();
        assertThat(certificates.issue(order(holder, "6-18-01-01", SkillLevel.TWO, "S000011999913")))
                .isNotNull();
        assertThat(certificates.ofPerson(holder)).hasSize(3);
    }

    @Test
    @Tag("XC-37")
    void issuesOneOnlyWhenTwoDossiersOfOnePersonAreDecidedAtOnce() throws Exception {
        var holder = somebody("钱喆");
        var twin = new Person(PersonId.fresh(), holder.name(), holder.identity(), holder.phone(), holder.email());
        var held = new ConcurrentLinkedQueue<String>();
        atOnce(() -> tryToIssue(known(holder), held), () -> tryToIssue(known(twin), held));

        assertThat(held).containsExactlyInAnyOrder("issued", "certificate.alreadyHeld");
    }

    @Test
    @Tag("XC-37")
    void issuesOncePerDossier() {
        var order = order(known(somebody("孙祎")), ELECTRICIAN, SkillLevel.TWO, "S000011999915");

        assertThat(certificates.issue(order)).isEqualTo(certificates.issue(order));
        assertThat(certificates.ofDossier(order.dossier()))
                .map(Certificate::number)
                .get()
                .asString()
                .endsWith("000001");
        assertThat(journal.of(order.dossier())).extracting(Journal.Entry::event).containsExactly("certificateIssued");
    }

    @Test
    @Tag("XC-39")
    void answersThePublicByNumberWithNameOrIdentityNumberOnly() {
        var person = somebody("周𬱖");
        var number = certificates
                .issue(order(known(person), ELECTRICIAN, SkillLevel.TWO, "S000011999916"))
                .number();

        assertThat(certificates.verify(number, "周𬱖")).isPresent();
        assertThat(certificates.verify(" " + number.toLowerCase() + " ", " 周 𬱖"))
                .isPresent();
        assertThat(certificates.verify(number, person.identity().value())).isPresent();
        assertThat(certificates.verify(number, "周")).isEmpty();
        assertThat(certificates.verify(number, "")).isEmpty();
        assertThat(certificates.verify(
                        number, certificates.find(number).orElseThrow().maskedHolder()))
                .isEmpty();
        assertThat(certificates.verify("S000011999916269999999", "周𬱖")).isEmpty();
    }

    @Test
    @Tag("XC-39")
    void findsByTheRandomTokenOfTheQrCode() {
        var one = issued("吴昇", ELECTRICIAN, SkillLevel.TWO, "S000011999917");
        var other = issued("郑晟", ELECTRICIAN, SkillLevel.TWO, "S000011999917");

        assertThat(one.token()).matches("[0-9a-f]{32}").isNotEqualTo(other.token());
        assertThat(certificates.byToken(one.token())).contains(one);
        assertThat(certificates.byToken("0".repeat(32))).isEmpty();
        assertThat(certificates.byToken("")).isEmpty();
    }

    @Test
    @Tag("XC-40")
    @Tag("DR-84")
    @Tag("DR-X14")
    void showsARevokedCertificateAsRevokedAndNeverUsesItsNumberAgain() {
        var order = order(known(somebody("冯玥")), ELECTRICIAN, SkillLevel.TWO, "S000011999918");
        var number = certificates.issue(order).number();
        certificates.revoke(number, "京测决〔2026〕1号", "业绩材料经查不实", Actor.SYSTEM);
        certificates.revoke(number, "京测决〔2026〕1号", "业绩材料经查不实", Actor.SYSTEM);

        var revoked = certificates.find(number).orElseThrow();
        assertThat(revoked.isValid()).isFalse();
        assertThat(revoked.revocation().orElseThrow().reason()).isEqualTo("业绩材料经查不实");
        assertThat(journal.of(order.dossier())).hasSize(2);
        assertThat(certificates
                        .issue(order(order.person(), ELECTRICIAN, SkillLevel.TWO, "S000011999918"))
                        .number())
                .endsWith("000002");
    }

    @Test
    @Tag("XC-38")
    @Tag("XC-40")
    void neitherChangesNorDeletesWhatWasIssued() {
        var number = issued("陈琛", ELECTRICIAN, SkillLevel.TWO, "S000011999919").number();

        assertThatThrownBy(() -> execute("update jiangheng.certificate set holder = '别人' where number = ?", number))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> execute("delete from jiangheng.certificate where number = ?", number))
                .hasMessageContaining("never deleted");
    }

    @Test
    @Tag("XC-38")
    void keepsThePrintedCertificateAsItWasIssued() {
        var certificate = issued("褚𫖮", LATHE_OPERATOR, SkillLevel.TWO, "S000011999920");
        var paper = new DrawnPaper(certificates.pdf(certificate.number())).kept("certificate-issued");

        assertThat(paper.words())
                .contains(
                        "职业技能等级证书",
                        "褚𫖮",
                        certificate.number(),
                        certificate.identity().value(),
                        "数控车工");
        assertThat(certificates.pdf(certificate.number())).isEqualTo(certificates.pdf(certificate.number()));
        assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> certificates.pdf("S000011999920269999999"));
    }

    private Void issueTwelve(ConcurrentLinkedQueue<String> numbers) {
        for (int turn = 0; turn < 12; turn++) {
            boolean fails = turn % 3 == 2;
            transactions.executeWithoutResult(transaction -> {
                var certificate = issued("并发", ELECTRICIAN, SkillLevel.TWO, "S000011999912");
                if (fails) {
                    transaction.setRollbackOnly();
                } else {
                    numbers.add(certificate.number());
                }
            });
        }
        return null;
    }

    private Void tryToIssue(PersonId person, ConcurrentLinkedQueue<String> results) {
        try {
            certificates.issue(order(person, ELECTRICIAN, SkillLevel.TWO, "S000011999914"));
            results.add("issued");
        } catch (RuleViolated refused) {
            results.add(refused.code());
        }
        return null;
    }

    private static void atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private Certificate issued(String name, String occupation, SkillLevel level, String prefix) {
        return certificates.issue(order(known(somebody(name)), occupation, level, prefix));
    }

    private PersonId known(Person person) {
        return people.register(person);
    }

    private void execute(String sql, String number) {
        jdbc.sql(sql).param(number).update();
    }
}
