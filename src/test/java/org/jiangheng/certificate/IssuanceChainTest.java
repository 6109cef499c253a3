package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.testing.InspectionWorld;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list through the engine: numbered, drawn, announced, handed over, distributed. */
@JianghengTest
class IssuanceChainTest {

    private static final int HOLDERS = 60;
    private static final String KEEPERS = Roles.group(Roles.CERTIFICATES, "ORG-CENTER");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Issues issues;

    @Autowired
    Handovers handovers;

    @Autowired
    Certificates certificates;

    @Autowired
    Papers papers;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    Mails mails;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Time time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Actor keeper;
    private Actor receiver;
    private SubjectId issue;

    @BeforeEach
    void openAnIssue() {
        var world = new InspectionWorld(beans);
        keeper = world.member(KEEPERS);
        receiver = world.clerk();
        issue = issues.open(
                SubjectId.fresh(),
                new NewIssue(
                        "全链条名单",
                        "competition",
                        batch(),
                        receiverGroup(),
                        KEEPERS,
                        "S000011999985",
                        CertificateFixtures.ISSUER,
                        people()));
    }

    @Test
    @Tag("CC-60")
    @Tag("CC-62")
    void goesFromTheListToTheHolders() {
        start();

        var progress = issues.get(issue).progress();
        assertThat(progress.made()).isEqualTo(HOLDERS);
        assertThat(progress.undrawn()).isZero();
        assertThat(open(receiver)).isEmpty();
        var handOver = tasks.about(issue, keeper).get(0);
        assertThat(handOver.key()).isEqualTo("handOver");
        assertThat(handOver.page()).contains("/office/issues/" + issue);
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> tasks.complete(handOver.id(), Map.of(), keeper))
                .extracting(RuleViolated::code)
                .isEqualTo("certificate.notCollected");

        handovers.collect(issue, "谢知微", "", time.today(), keeper);
        jobs.runDue();

        assertThat(open(keeper)).isEmpty();
        assertThat(open(receiver)).containsExactly("distribute");
        handovers.confirm(issue, receiver);
        handovers.give(issue, List.of(), true, time.today(), "", receiver);
        handovers.close(issue, receiver);
        jobs.runDue();

        assertThat(processes.isRunning(issue)).isFalse();
        assertThat(issues.get(issue).state()).isEqualTo("已发放");
    }

    @Test
    @Tag("XC-29")
    @Tag("CC-60")
    void writesToTheReceiverAndToHoldersWithAnAddressAndNamesNoIdentityNumber() {
        start();
        issues.announce(issue);

        var written = mails.about(issue);
        assertThat(written)
                .extracting(mail -> mail.to().address())
                .containsExactlyInAnyOrder(receiver.account() + "@example.com", "holder0@example.com");
        var lines = issues.entries(issue);
        assertThat(written).extracting(Mail::body).allSatisfy(body -> {
            assertThat(lines).noneMatch(line -> body.contains(line.identity().value()));
            assertThat(body).contains("http").doesNotContain("null", "${");
        });
        var number = lines.get(0).number().orElseThrow();
        assertThat(written)
                .filteredOn(mail -> mail.to().address().startsWith("holder"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains(number, "/c/"));
    }

    @Test
    @Tag("CC-62")
    void remindsTheReceiverOnceOfWhatWasNotCollected() {
        start();
        handovers.remindDue();
        assertThat(reminders()).isZero();

        clock.begin(ReviewWorld.at("2026-06-30T09:00"));
        handovers.remindDue();
        handovers.remindDue();

        assertThat(reminders()).isOne();
    }

    @Test
    @Tag("CC-P15")
    void goesOnWhereANodeDiedAndDrawsNothingTwice() throws Exception {
        issues.number(issue);
        issues.drawChunk(issue, 20);
        var kept = drawn();
        transactions.executeWithoutResult(died -> {
            issues.drawChunk(issue, 30);
            died.setRollbackOnly();
        });
        assertThat(drawn()).isEqualTo(kept).hasSize(20);

        twoNodesDraw();

        var all = drawn();
        assertThat(all).hasSize(HOLDERS).containsAllEntriesOf(kept);
        assertThat(issues.entries(issue))
                .allSatisfy(line -> assertThat(papers.of(line.subject())).hasSize(1));
        start();
        assertThat(drawn()).isEqualTo(all);
        assertThat(open(keeper)).containsExactly("handOver");
    }

    private void twoNodesDraw() throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        Callable<Boolean> node = () -> {
            barrier.await();
            return issues.drawChunk(issue, HOLDERS / 2);
        };
        try {
            for (var one : pool.invokeAll(List.of(node, node))) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<String, String> drawn() {
        var drawn = new java.util.HashMap<String, String>();
        issues.entries(issue).stream()
                .flatMap(line -> line.number().flatMap(certificates::find).stream())
                .forEach(made -> made.paperId().ifPresent(paper -> drawn.put(made.number(), paper)));
        return drawn;
    }

    private long reminders() {
        return mails.about(issue).stream()
                .filter(mail -> mail.subject().contains("再次提醒"))
                .count();
    }

    private void start() {
        var facts = Outcome.of(IssuanceProcess.KEEPERS, KEEPERS).and(IssuanceProcess.RECEIVER, receiverGroup());
        processes.start(IssuanceProcess.ID, issue, facts);
        jobs.runDue();
    }

    private String receiverGroup() {
        return receiver.groups().stream()
                .filter(group -> group.startsWith("employer@"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(Actor actor) {
        return tasks.about(issue, actor).stream().map(Tasks.Task::key).toList();
    }

    /** A batch of its own that knows how long a receiver may wait. */
    private SubjectId batch() {
        var batch =
                beans.getAutowireCapableBeanFactory().createBean(Awardees.class).batch("S000011999985", 30);
        jdbc.sql("insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position) "
                        + "select ?, key, value, label, source, kind, 999 from jiangheng.batch_parameter_default "
                        + "where programme = 'competition' and key = 'collection.workingDays'")
                .param(batch.uuid())
                .update();
        return batch;
    }

    private static List<NewIssue.Entry> people() {
        return new ArrayList<>(IntStream.range(0, HOLDERS)
                .mapToObj(at -> new NewIssue.Entry(
                        SubjectId.fresh(),
                        "选手" + (char) ('一' + at),
                        at == 1 ? IdentityPaper.PASSPORT : IdentityPaper.RESIDENT_IDENTITY_CARD,
                        at == 1
                                ? "E" + Invented.account("7").toUpperCase()
                                : Invented.identity().value(),
                        "6-31-01-03",
                        3,
                        at == 0 ? "holder0@example.com" : ""))
                .toList());
    }
}
