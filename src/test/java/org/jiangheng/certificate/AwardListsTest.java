package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiangheng.certificate.AwardList.Decision;
import org.jiangheng.certificate.AwardList.Row;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JianghengTest
class AwardListsTest {

    private static final Actor LEADER = new Actor("lingdao", "签批人", Set.of("leader@ORG-CENTER"));
    private static final Set<SubjectId> NOBODY = Set.of();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AwardLists lists;

    @Autowired
    Certificates certificates;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Processes processes;

    @Autowired
    People people;

    Awardees awardees;

    @BeforeEach
    void meetTheAwardees() {
        awardees = beans.createBean(Awardees.class);
    }

    @Test
    void opensOneListPerBatchAndTitleAndStartsItsProcess() {
        var batch = awardees.batch("S000011999930", 30);
        var entries = awardees.entries(batch, "张䶮", "李旻");
        var list = lists.open(batch, "recognition", "拟核发名单", entries);

        assertThat(lists.open(batch, "recognition", "拟核发名单", entries)).isEqualTo(list);
        assertThat(processes.isRunning(list)).isTrue();
        assertThat(lists.get(list).rows()).extracting(Row::entry).isEqualTo(entries);
        assertThat(lists.all()).extracting(AwardList::id).contains(list);
    }

    @Test
    void refusesAListOfNobodyAndAListNobodyKnows() {
        var batch = awardees.batch("S000011999931", 30);

        assertRefused("certificate.listEmpty", () -> lists.open(batch, "recognition", "拟核发名单", List.of()));
        assertRefused("certificate.listUnknown", () -> lists.get(SubjectId.fresh()));
    }

    @Test
    @Tag("DR-64")
    void issuesNothingBeforeTheLeaderHasSigned() {
        var batch = awardees.batch("S000011999932", 30);
        var list = lists.open(batch, "recognition", "拟核发名单", awardees.entries(batch, "张䶮"));

        assertRefused("certificate.listNotApproved", () -> issueChunk(list, 10, NOBODY, Map.of()));
        lists.approve(list, "同意", LEADER);
        lists.approve(list, "再次同意", LEADER);
        assertThat(lists.get(list).approval().orElseThrow().remark()).isEqualTo("同意");
        assertThat(issueChunk(list, 10, NOBODY, Map.of())).isZero();
    }

    @Test
    @Tag("XC-53")
    void nobodySignsAListWithTheOwnNameOnIt() {
        var batch = awardees.batch("S000011999949", 30);
        var list = lists.open(batch, "recognition", "拟核发名单", awardees.entries(batch, "甲", "乙"));
        var listed = people.accountOf(lists.get(list).rows().get(1).person());

        assertRefused("dossier.ownCase", () -> lists.approve(list, "", new Actor(listed, "乙", Set.of())));
        assertThat(lists.get(list).approval()).isEmpty();
    }

    @Test
    void doesNotLetANameBeApprovedThatCannotBePrinted() {
        var batch = awardees.batch("S000011999933", 30);
        var list = lists.open(
                batch, "recognition", "拟核发名单", awardees.entries(batch, "张䶮", "李" + Character.toString(0xE000)));

        assertRefused("document.glyphMissing", () -> lists.approve(list, "", LEADER));
        assertThat(lists.get(list).approval()).isEmpty();
    }

    @Test
    @Tag("DR-65")
    @Tag("XC-38")
    void issuesChunkByChunkWithoutGapAndOnlyOnce() {
        var list = approved("S000011999934", "甲", "乙", "丙", "丁", "戊");

        assertThat(issueChunk(list, 2, NOBODY, Map.of())).isEqualTo(3);
        assertThat(issueChunk(list, 2, NOBODY, Map.of())).isEqualTo(1);
        assertThat(issueChunk(list, 2, NOBODY, Map.of())).isZero();
        assertThat(lists.decideChunk(list, 2, NOBODY, Map.of()).decided()).isEmpty();

        var rows = lists.get(list).rows();
        assertThat(lists.get(list).isSettled()).isTrue();
        assertThat(rows).allMatch(row -> row.decision() == Decision.ISSUED);
        assertThat(serials(rows)).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(rows)
                .allMatch(row -> dossiers.get(row.dossier()).status() == DossierStatus.CERTIFIED)
                .allMatch(row -> certificates
                        .ofDossier(row.dossier())
                        .orElseThrow()
                        .holder()
                        .equals(row.entry().name()));
    }

    @Test
    @Tag("DR-65")
    @Tag("DR-X12")
    void keepsDisputedAwardsOpenAndRefusesWhereTheObjectionWasUpheld() {
        var list = approved("S000011999935", "甲", "乙", "丙");
        var disputed = lists.get(list).rows().get(0).dossier();
        var upheld = lists.get(list).rows().get(1).dossier();

        assertThat(issueChunk(list, 10, Set.of(disputed), Map.of(upheld, AwardLists.UPHELD)))
                .isZero();
        assertThat(decisions(list)).containsExactly(Decision.OPEN, Decision.REFUSED, Decision.ISSUED);
        assertThat(certificates.ofDossier(upheld)).isEmpty();
        assertThat(dossiers.get(upheld).status()).isEqualTo(DossierStatus.NOT_CERTIFIED);

        assertThat(issueChunk(list, 10, NOBODY, Map.of(upheld, AwardLists.UPHELD)))
                .isZero();
        assertThat(decisions(list)).containsExactly(Decision.ISSUED, Decision.REFUSED, Decision.ISSUED);
        assertThat(serials(lists.get(list).rows())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Tag("XC-37")
    void refusesWhoHoldsTheSameCertificateAndGoesOnWithTheOthers() {
        var holder = CertificateFixtures.somebody("郑𫖮");
        var first = approve(awardees.batch("S000011999936", 30), holder);
        issueChunk(first, 10, NOBODY, Map.of());
        var held = lists.get(first).rows().get(0).certificate().orElseThrow();

        var second = approve(awardees.batch("S000011999936", 30), holder, CertificateFixtures.somebody("王堃"));
        assertThat(issueChunk(second, 10, NOBODY, Map.of())).isZero();

        assertThat(decisions(second)).containsExactly(Decision.REFUSED, Decision.ISSUED);
        assertThat(lists.get(second).rows().get(0).reason()).contains(held);
        assertThat(lists.get(second).rows().get(1).certificate().orElseThrow()).endsWith("000002");
    }

    @Test
    @Tag("XC-38")
    void letsTwoNodesIssueFromOneListAtOnce() throws Exception {
        var names =
                IntStream.rangeClosed(1, 8).mapToObj(number -> "并发" + number).toArray(String[]::new);
        var list = approved("S000011999937", names);
        Callable<List<Row>> node = () -> {
            var decided = new ArrayList<Row>();
            while (decided.addAll(lists.decideChunk(list, 2, NOBODY, Map.of()).decided())) {}
            return decided;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var all = new ArrayList<Row>();
            for (var done : nodes.invokeAll(List.of(node, node))) {
                all.addAll(done.get());
            }
            assertThat(all).extracting(Row::dossier).doesNotHaveDuplicates().hasSize(8);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(serials(lists.get(list).rows())).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** How many undisputed awards are still open. */
    private int issueChunk(SubjectId list, int size, Set<SubjectId> disputed, Map<SubjectId, String> refused) {
        return lists.decideChunk(list, size, disputed, refused).remaining();
    }

    private SubjectId approved(String prefix, String... names) {
        var batch = awardees.batch(prefix, 30);
        var list = lists.open(batch, "recognition", "拟核发名单", awardees.entries(batch, names));
        lists.approve(list, "", LEADER);
        return list;
    }

    private SubjectId approve(SubjectId batch, org.jiangheng.party.Person... people) {
        var entries = List.of(people).stream()
                .map(person -> awardees.entry(batch, person))
                .toList();
        var list = lists.open(batch, "recognition", "拟核发名单", entries);
        lists.approve(list, "", LEADER);
        return list;
    }

    private List<Decision> decisions(SubjectId list) {
        return lists.get(list).rows().stream().map(Row::decision).toList();
    }

    private static List<Integer> serials(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.certificate().stream())
                .map(number -> Integer.parseInt(number.substring(16)))
                .toList();
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(command)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
