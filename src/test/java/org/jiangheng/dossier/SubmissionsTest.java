package org.jiangheng.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Processes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What an employer sends in one go, and what the formal check finds; nothing stays behind. */
@JianghengTest
@Transactional
class SubmissionsTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2500);
    private static final Actor CLERK = new Actor("clerk", "经办人", Set.of());

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Journal journal;

    @Autowired
    Batches batches;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Processes processes;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @Tag("DR-56")
    void sendsRecommendedApplicationsInOneList() {
        var employer = employer();
        var batch = batch();
        var first = recommended(batch, employer, "sendone");
        var second = recommended(batch, employer, "sendtwo");

        var sent = submissions.send(batch, employer, List.of(first, second, first), CLERK);

        assertThat(submissions.get(sent).items())
                .extracting(Submission.Item::dossier)
                .containsExactly(first, second);
        assertThat(dossiers.get(first).status()).isEqualTo(DossierStatus.SENT);
        assertThat(processes.isRunning(sent)).isTrue();
        assertThat(submissions.ofDossier(second)).map(Submission::id).contains(sent);
        assertRefused(() -> submissions.send(batch, employer, List.of(first), CLERK), "dossier.notRecommended");
    }

    @Test
    @Tag("DR-49")
    void takesNoListAtOrAfterTheEndOfTheStage() {
        var employer = employer();
        var batch = batch();
        var dossier = recommended(batch, employer, "toolate");
        at("2026-06-25T00:00");

        assertRefused(() -> submissions.send(batch, employer, List.of(dossier), CLERK), "batch.closed");
    }

    @Test
    @Tag("DR-56")
    void takesOnlyTheEmployersOwnRecommendedApplications() {
        var employer = employer();
        var batch = batch();
        var open = filed(batch, employer, "notyet");

        assertRefused(() -> submissions.send(batch, employer, List.of(), CLERK), "dossier.submissionEmpty");
        assertRefused(() -> submissions.send(batch, employer, List.of(open), CLERK), "dossier.notRecommended");
        assertRefused(
                () -> submissions.send(batch, OrganisationId.fresh(), List.of(open), CLERK), "dossier.notInBatch");
        assertRefused(() -> submissions.send(batch(), employer, List.of(open), CLERK), "dossier.notInBatch");
    }

    @Test
    @Tag("DR-57")
    @Tag("XC-14")
    void theCheckNeedsAFindingForEveryoneAndAReasonForEveryRefusal() {
        var employer = employer();
        var batch = batch();
        var first = recommended(batch, employer, "foundone");
        var second = recommended(batch, employer, "foundtwo");
        var sent = submissions.send(batch, employer, List.of(first, second), CLERK);

        submissions.finding(sent, first, true, "", CLERK);
        assertRefused(() -> submissions.requireAllFound(sent), "dossier.findingsMissing");
        assertRefused(() -> submissions.finding(sent, second, false, " ", CLERK), "dossier.reasonMissing");
        submissions.finding(sent, second, false, "材料未加盖公章。", CLERK);
        submissions.requireAllFound(sent);

        assertThat(submissions.get(sent).accepted()).containsExactly(first);
        assertThat(journal.of(sent))
                .filteredOn(entry -> entry.event().equals("formallyFound"))
                .extracting(Journal.Entry::sentence)
                .containsExactly("形式审查" + number(first) + "：受理。", "形式审查" + number(second) + "：不予受理，材料未加盖公章。");
    }

    private String number(SubjectId dossier) {
        return dossiers.get(dossier).number().orElseThrow();
    }

    @Test
    @Tag("XC-53")
    void nobodyChecksTheOwnApplicationOrTheOwnEmployers() {
        var employer = employer();
        var batch = batch();
        var dossier = recommended(batch, employer, "myself");
        var sent = submissions.send(batch, employer, List.of(dossier), CLERK);
        accounts.create(new NewAccount(
                "myemployer", "测试", "", "unit@example.com", Optional.empty(), Optional.of(employer), Set.of()));

        for (var account : List.of("myself", "myemployer")) {
            var involved = accounts.find(account).orElseThrow();
            assertRefused(() -> submissions.finding(sent, dossier, true, "", involved), "dossier.ownCase");
        }
        submissions.finding(sent, dossier, true, "", CLERK);
    }

    @Test
    @Tag("DR-57")
    void aFindingStandsOnceTheCaseHasGoneOn() {
        var employer = employer();
        var batch = batch();
        var dossier = recommended(batch, employer, "settled");
        var sent = submissions.send(batch, employer, List.of(dossier), CLERK);
        dossiers.status(dossier, DossierStatus.ACCEPTED, "", CLERK);

        assertRefused(() -> submissions.finding(sent, dossier, false, "理由", CLERK), "dossier.findingSettled");
    }

    @Test
    @Tag("DR-14")
    void aPersonHasOneActiveApplicationInABatch() {
        var batch = batch();
        var person = person("twice");
        dossiers.open("recognition", batch, person, CLERK);

        assertRefused(() -> dossiers.open("recognition", batch, person, CLERK), "dossier.alreadyOpen");
    }

    private SubjectId recommended(SubjectId batch, OrganisationId employer, String account) {
        var dossier = filed(batch, employer, account);
        dossiers.status(dossier, DossierStatus.RECOMMENDED, "", CLERK);
        return dossier;
    }

    private SubjectId filed(SubjectId batch, OrganisationId employer, String account) {
        var dossier = dossiers.open("recognition", batch, person(account), CLERK);
        dossiers.submit(dossier, employer, "{}", batches.requireOpen(batch, "apply"), CLERK);
        return dossier;
    }

    private PersonId person(String account) {
        var person = people.register(new Person(
                PersonId.fresh(),
                "测试",
                new IdentityNumber("119901199003070013"),
                "13800000000",
                account + "@example.com"));
        accounts.create(new NewAccount(
                account, "测试", "", account + "@example.com", Optional.of(person), Optional.empty(), Set.of()));
        return person;
    }

    private OrganisationId employer() {
        return organisations.register(new Organisation(
                OrganisationId.fresh(),
                "北京测试用单位",
                new CreditCode("51119901MJ0000018C"),
                "海淀区",
                "其他",
                "测试",
                "unit@example.com"));
    }

    private SubjectId batch() {
        at("2026-06-01T09:00");
        return batches.open(new NewBatch(
                "recognition",
                YEAR.incrementAndGet(),
                "首批",
                Map.of(
                        "apply", LocalDate.of(2026, 6, 12),
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                Map.of(),
                Actor.SYSTEM));
    }

    /** The clock is moved in a transaction of its own, as it always is. */
    private void at(String beijing) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status ->
                clock.begin(LocalDateTime.parse(beijing).atZone(Time.BEIJING).toInstant()));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
