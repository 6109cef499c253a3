package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.MigrationRun.State;
import org.jiangheng.workflow.MigrationWork;
import org.jiangheng.workflow.Migrations;
import org.jiangheng.workflow.Outlook.Verdict;
import org.jiangheng.workflow.ThrowAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** An administrator inserts a second check into the diagram of running applications, moves them, and goes back. */
@JianghengTest
class SecondCheckMoveTest {

    private static final Actor ADMINISTRATOR = new Actor("guanli", "管理员", Set.of("administrator@ORG-CENTER"));
    private static final int ENOUGH = 5000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @Autowired
    Journal journal;

    private Play play;
    private Cast cast;
    private ThrowAway model;

    @BeforeEach
    void raiseTheCurtain() {
        play = beans.createBean(Play.class);
        cast = beans.createBean(Cast.class);
        model = beans.createBean(ThrowAway.class);
        model.knows("recognitionSecondCheck");
        play.begin(LocalDateTime.of(2026, 5, 11, 9, 0));
    }

    @AfterEach
    void away() {
        model.clear();
    }

    @Test
    void movesRunningApplicationsToADiagramWithASecondCheckAndBack() throws Exception {
        var batch = play.batch();
        var employer = cast.employer();
        var typing = play.open(batch, cast.applicant("郑和平"));
        var reviewed = play.open(batch, cast.applicant("吴一帆"));
        var publicised = play.open(batch, cast.applicant("周正"));
        bring(reviewed, "吴一帆", employer);
        bring(publicised, "周正", employer);
        play.review(publicised, "ELIGIBLE", "", employer);
        var old = migrations.versions("recognition").get(0).version();

        var outlook = migrations.outlook("recognition", withSecondCheck(shipped()), Map.of());
        assertThat(outlook.problem()).isEmpty();
        assertThat(outlook.lines())
                .filteredOn(line -> line.version() == old)
                .extracting(line -> line.verdict())
                .containsOnly(Verdict.CONTINUES);

        model.publishShipped("recognition", "recognition.bpmn", text -> text(withSecondCheck(bytes(text))));
        var run = migrations.start("recognition", Map.of(), ADMINISTRATOR);
        work.work(ENOUGH);
        assertThat(migrations.run(run).orElseThrow().count(State.FAILED)).isZero();
        assertThat(journal.of(reviewed)).anyMatch(entry -> entry.event().equals("caseMigrated"));
        assertThat(journal.of(reviewed))
                .allSatisfy(entry -> assertThat(journal.intact(reviewed)).isTrue());

        assertThat(play.openTasks(publicised, employer.clerk())).containsExactly("publicizeInternally");
        play.review(reviewed, "ELIGIBLE", "", employer);
        assertThat(play.openTasks(reviewed, employer.clerk())).containsExactly("secondCheck");

        var back = migrations.outlook("recognition", old, Map.of());
        assertThat(back.lines())
                .filteredOn(line -> line.activity().equals("secondCheck"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.verdict()).isEqualTo(Verdict.NEEDS_MAPPING);
                    assertThat(line.choices())
                            .anyMatch(choice -> choice.activity().equals("reviewByEmployer"));
                });
        migrations.start("recognition", old, Map.of("secondCheck", "reviewByEmployer"), ADMINISTRATOR);
        work.work(ENOUGH);

        assertThat(play.openTasks(reviewed, employer.clerk())).containsExactly("reviewByEmployer");
        play.review(reviewed, "ELIGIBLE", "", employer);
        assertThat(play.openTasks(reviewed, employer.clerk())).containsExactly("publicizeInternally");
        assertThat(play.dossiers.get(typing).status().isClosed()).isFalse();
    }

    private void bring(SubjectId dossier, String name, Cast.Employer employer) {
        var person = play.dossiers.get(dossier).applicant();
        var applicant = new Cast.Applicant(
                cast.people.get(person),
                cast.accounts.find(cast.people.accountOf(person)).orElseThrow());
        assertThat(applicant.person().name()).isEqualTo(name);
        play.apply(dossier, applicant, employer);
    }

    private static byte[] withSecondCheck(byte[] diagram) {
        var flow = "targetRef=\"employerFinding\"";
        var text = text(diagram);
        assertThat(text).contains("id=\"reviewByEmployer_to_employerFinding\"");
        return bytes(text.replaceFirst(flow, "targetRef=\"secondCheck\"")
                .replaceFirst("<bpmn:exclusiveGateway id=\"employerFinding\"", """
                        <bpmn:userTask id="secondCheck" name="复核申报材料" camunda:asyncAfter="true" \
                        camunda:formRef="recognition-review-by-employer" camunda:formRefBinding="deployment" \
                        camunda:candidateGroups="\\${employer}" />
                        <bpmn:sequenceFlow id="secondCheck_to_employerFinding" sourceRef="secondCheck" targetRef="employerFinding" />
                        <bpmn:exclusiveGateway id="employerFinding\""""));
    }

    private static byte[] shipped() throws java.io.IOException {
        return new ClassPathResource("bpmn/recognition/recognition.bpmn").getContentAsByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
