package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.ModelDifference.Change;
import org.jiangheng.workflow.Models.UploadedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator changes the shared folder, and everything comes back: bytes, versions, conflicts with what is shipped. */
@JianghengTest
class ModelsTest {

    private static final String FOLDER = "shared";
    private static final String DIAGRAM = "bpmn/shared/objection.bpmn";
    private static final Actor ADMINISTRATOR = new Actor("models-admin", "流程管理员", Set.of("administrator@ORG-CENTER"));

    private static final String ADDED = """
            <bpmn:userTask id="checkAgain" name="复核" camunda:asyncAfter="true" camunda:formRef="shared-check-again" \
            camunda:formRefBinding="deployment" camunda:candidateGroups="${keepers}" />
            <bpmn:sequenceFlow id="checkAgain_to_handleUndelivered" sourceRef="checkAgain" targetRef="handleUndelivered" />
            """;
    private static final String FORM = """
            {"type": "default", "id": "shared-check-again", "schemaVersion": 16, "components": [
              {"type": "text", "id": "heading", "text": "### 复核\\n\\n{{summary}}"},
              {"type": "radio", "id": "findingField", "key": "finding", "label": "结论", "validate": {"required": true},
                "values": [{"label": "通过", "value": "ELIGIBLE"}, {"label": "需要改正", "value": "CORRECT"}]},
              {"type": "textarea", "id": "remarkField", "key": "remark", "label": "说明"}]}
            """;
    private static final Map<String, Object> MAIL =
            Map.of("noticeTitle", "公示", "objectionNumber", "YY-1", "finding", "成立", "reason", "无");

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Mails mails;

    @Autowired
    Jobs jobs;

    @Autowired
    Models models;

    @Autowired
    ModelRepository repository;

    @Autowired
    Deployer deployer;

    @Autowired
    RepositoryService engine;

    @Autowired
    Journal journal;

    private final Map<String, byte[]> shipped = ShippedFolders.read().get(FOLDER);

    /** What others test runs on what is shipped. */
    @AfterEach
    void goBackToWhatIsShipped() {
        deployer.deploy(Map.of(FOLDER, shipped));
        var running = models.folder(FOLDER).orElseThrow().running();
        if (!running.hash().equals(FolderContent.hash(shipped))) {
            var original = models.versions(FOLDER).stream()
                    .filter(version -> version.hash().equals(FolderContent.hash(shipped)))
                    .findFirst()
                    .orElseThrow();
            models.publish(models.goBack(FOLDER, original.id(), ADMINISTRATOR).id(), "恢复", ADMINISTRATOR);
        }
    }

    @Test
    void publishesOneDeploymentAndGoesBackToTheExactBytes() {
        var before = models.folder(FOLDER).orElseThrow().running();
        var draft = models.upload(FOLDER, List.of(file("objection.bpmn", renamed("核查异议情况"))), ADMINISTRATOR);

        assertThat(models.findings(draft)).isEmpty();
        assertThat(models.differences(draft))
                .extracting(ModelDifference::element, ModelDifference::change)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("investigate", Change.CHANGED));
        var version = models.publish(draft.id(), "改个名称", ADMINISTRATOR);

        assertThat(version.number()).isEqualTo(before.number() + 1);
        assertThat(newest("objection").getDeploymentId())
                .isEqualTo(newest("mail-undelivered").getDeploymentId())
                .isEqualTo(version.id());
        assertThat(models.files(version.id()).get(DIAGRAM)).isEqualTo(renamed("核查异议情况"));

        var back =
                models.publish(models.goBack(FOLDER, before.id(), ADMINISTRATOR).id(), "恢复", ADMINISTRATOR);
        assertThat(models.files(back.id())).containsExactlyInAnyOrderEntriesOf(models.files(before.id()));
        assertThat(back.hash()).isEqualTo(before.hash());
        assertThat(journal.of(Publisher.subject(FOLDER))).anySatisfy(line -> {
            assertThat(line.sentence()).contains("改个名称");
            assertThat(line.actorName()).isEqualTo("流程管理员");
        });
    }

    @Test
    void refusesADraftMadeOnAnotherVersion() {
        var first = models.upload(FOLDER, List.of(file("objection.bpmn", renamed("先发布的"))), ADMINISTRATOR);
        var second = models.upload(FOLDER, List.of(file("objection.bpmn", renamed("后发布的"))), ADMINISTRATOR);
        models.publish(first.id(), "先", ADMINISTRATOR);

        assertThatThrownBy(() -> models.publish(second.id(), "后", ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("workflow.draftStale"));
        assertThatThrownBy(() -> models.publish(first.id(), "再来", ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("workflow.draftGone"));
    }

    @Test
    void keepsWhatWasUploadedEvenWhenItIsRefused() {
        var broken = new String(renamed("核查"), StandardCharsets.UTF_8)
                .replace("camunda:candidateGroups=\"${supervisors}\"", "camunda:candidateGroups=\"${nobody}\"");
        var draft = models.upload(
                FOLDER, List.of(file("objection.bpmn", broken.getBytes(StandardCharsets.UTF_8))), ADMINISTRATOR);

        assertThat(models.findings(draft)).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("investigate");
            assertThat(finding.name()).isEqualTo("核查");
            assertThat(finding.sentence()).contains("事实“nobody”没有登记");
        });
        assertThatThrownBy(() -> models.publish(draft.id(), "试试", ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("workflow.draftRefused"));
        assertThat(models.draft(draft.id()).orElseThrow().files().get(DIAGRAM))
                .isEqualTo(broken.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatTheProgramNeedsADiagramThatIsTakenAway() {
        var draft = models.upload(FOLDER, List.of(), Set.of("objection.bpmn"), false, ADMINISTRATOR);

        assertThat(models.findings(draft))
                .extracting(ModelCheck.Finding::sentence)
                .contains("程序需要流程“objection”，文件夹里没有它的流程图。");
        assertThat(models.differences(draft))
                .extracting(ModelDifference::sentence)
                .containsExactly("删除流程图；正在办理的事项仍用原来的版本。");
    }

    @Test
    void reportsWhatIsShippedInsteadOfOverwritingAnAdministratorsVersion() {
        var mine = publish("管理员改的");
        var changed = new TreeMap<>(shipped);
        changed.put(DIAGRAM, renamed("程序改的"));

        deployer.deploy(Map.of(FOLDER, changed));
        deployer.deploy(Map.of(FOLDER, changed));

        assertThat(models.folder(FOLDER).orElseThrow().running()).isEqualTo(mine);
        var conflict = models.conflicts().get(0);
        assertThat(conflict.shippedChanges()).hasSize(1);
        assertThat(conflict.shippedChanges().get(0).sentence()).contains("改为“程序改的”");
        assertThat(conflict.toRunning().get(0).sentence()).contains("由“管理员改的”改为“程序改的”");

        models.keep(FOLDER, ADMINISTRATOR);
        deployer.deploy(Map.of(FOLDER, changed));
        assertThat(models.conflicts()).isEmpty();
        assertThat(models.folder(FOLDER).orElseThrow().running()).isEqualTo(mine);
    }

    @Test
    void takesWhatIsShippedByWayOfADraft() {
        publish("管理员改的");
        var changed = new TreeMap<>(shipped);
        changed.put(DIAGRAM, renamed("程序又改的"));
        deployer.deploy(Map.of(FOLDER, changed));

        var draft = models.takeShipped(FOLDER, ADMINISTRATOR);
        models.publish(draft.id(), "采用程序附带的", ADMINISTRATOR);

        assertThat(models.conflicts()).isEmpty();
        assertThat(newest("objection")).isNotNull();
        assertThat(models.files(models.folder(FOLDER).orElseThrow().running().id()))
                .containsExactlyInAnyOrderEntriesOf(changed);
    }

    @Test
    void deploysOnceWhenTwoNodesStartTogether() {
        publish("管理员改的");
        var versions = models.versions(FOLDER).size();
        var original = models.goBack(FOLDER, shippedVersion(), ADMINISTRATOR);

        var one = CompletableFuture.supplyAsync(() -> attempt(original));
        var other = CompletableFuture.supplyAsync(() -> attempt(original));

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
        assertThat(models.versions(FOLDER)).hasSize(versions + 1);
    }

    @Test
    void startsDeployingNothingWhenNothingHasChanged() {
        var versions = models.versions(FOLDER);
        var deployments = engine.createDeploymentQuery().deploymentName(FOLDER).count();

        deployer.deployShipped();

        assertThat(models.versions(FOLDER)).isEqualTo(versions);
        assertThat(engine.createDeploymentQuery().deploymentName(FOLDER).count())
                .isEqualTo(deployments);
    }

    @Test
    void worksOnATaskTheProgramDoesNotKnow() {
        var diagram = new String(shipped.get("bpmn/shared/mail-undelivered.bpmn"), StandardCharsets.UTF_8)
                .replace(
                        "sourceRef=\"deliveryFailed\" targetRef=\"handleUndelivered\"",
                        "sourceRef=\"deliveryFailed\" targetRef=\"checkAgain\"")
                .replace("</bpmn:process>", ADDED + "</bpmn:process>")
                .replace(
                        "</bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNShape id=\"checkAgain_di\" bpmnElement=\"checkAgain\"><dc:Bounds"
                                + " x=\"360\" y=\"500\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape><bpmndi:BPMNEdge"
                                + " id=\"checkAgain_to_handleUndelivered_di\" bpmnElement=\"checkAgain_to_handleUndelivered\">"
                                + "<di:waypoint x=\"410\" y=\"500\" /><di:waypoint x=\"410\" y=\"300\" /></bpmndi:BPMNEdge>"
                                + "</bpmndi:BPMNPlane>");
        var draft = models.upload(
                FOLDER,
                List.of(
                        file("mail-undelivered.bpmn", diagram.getBytes(StandardCharsets.UTF_8)),
                        file("check-again.form", FORM.getBytes(StandardCharsets.UTF_8))),
                ADMINISTRATOR);
        assertThat(models.findings(draft)).isEmpty();
        models.publish(draft.id(), "先复核", ADMINISTRATOR);

        var mail = SubjectId.fresh();
        mails.queue(mail, new Addressee("收件人", "models@example.org"), "recognition/objection-answered", MAIL);
        var subject = SubjectId.of(mails.about(mail).get(0).id());
        processes.start("mail-undelivered", subject, Outcome.of(Fact.text("keepers"), "administrator@ORG-CENTER"));
        var task = tasks.about(subject, ADMINISTRATOR).get(0);
        assertThat(task.key()).isEqualTo("checkAgain");
        assertThat(task.caption()).contains("收件人");

        assertThatThrownBy(() -> tasks.complete(task.id(), Map.of(), ADMINISTRATOR))
                .isInstanceOf(RuleViolated.class);
        tasks.complete(task.id(), Map.of("finding", "CORRECT", "remark", "地址有误"), ADMINISTRATOR);
        jobs.runDue();

        assertThat(journal.of(subject)).extracting(Journal.Entry::sentence).contains("办理“复核”。结论：需要改正；说明：地址有误");
        assertThat(tasks.about(subject, ADMINISTRATOR))
                .extracting(Tasks.Task::key)
                .containsExactly("handleUndelivered");
    }

    /** A choice sets a declared fact; what somebody types never becomes a group. */
    @Test
    void setsADeclaredFactFromAChoiceOnly() {
        var facts = List.<Fact<?>>of(Fact.text("finding"), Fact.text("remark"), Fact.flag("accepted"));
        var added = new AddedTask(
                "复核",
                java.util.Optional.of(Form.parse(FORM)),
                ProcessSpec.of(FOLDER, "sample", facts, List.of()),
                java.util.Optional.empty(),
                journal);

        assertThat(added.submit(
                                SubjectId.fresh(),
                                Map.of("finding", "CORRECT", "remark", "leader@ORG-CENTER", "accepted", true),
                                ADMINISTRATOR)
                        .asMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of("finding", "CORRECT"));
    }

    /** The engine itself refuses, whoever deploys. */
    @Test
    void guardsTheEngineAgainstEveryOtherWayIn() {
        var evil = new String(shipped.get(DIAGRAM), StandardCharsets.UTF_8)
                .replace("${objectionConcludeObjection}", "${''.getClass().forName('java.lang.Runtime')}");
        var table =
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"x\" name=\"x\" namespace=\"x\">"
                        + "<decision id=\"d\" name=\"表\"><literalExpression id=\"l\" expressionLanguage=\"juel\">"
                        + "<text>${''.getClass()}</text></literalExpression></decision></definitions>";

        for (var file : Map.of("bpmn/shared/objection.bpmn", evil, "table.dmn", table, "a.groovy", "x")
                .entrySet()) {
            var deployment = engine.createDeployment().name("evil").addString(file.getKey(), file.getValue());
            assertThatThrownBy(deployment::deploy)
                    .as(file.getKey())
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refused -> assertThat(refused.code()).isEqualTo("workflow.modelRefused"));
        }
        assertThat(engine.createDeploymentQuery().deploymentName("evil").count())
                .isZero();
    }

    private boolean attempt(ModelDraft draft) {
        try {
            models.publish(draft.id(), "同时发布", ADMINISTRATOR);
            return true;
        } catch (RuleViolated late) {
            return false;
        }
    }

    private String shippedVersion() {
        return models.versions(FOLDER).stream()
                .filter(version -> version.hash().equals(FolderContent.hash(shipped)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ModelVersion publish(String name) {
        var draft = models.upload(FOLDER, List.of(file("objection.bpmn", renamed(name))), ADMINISTRATOR);
        return models.publish(draft.id(), name, ADMINISTRATOR);
    }

    private org.camunda.bpm.engine.repository.ProcessDefinition newest(String process) {
        return engine.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private byte[] renamed(String name) {
        var text = new String(shipped.get(DIAGRAM), StandardCharsets.UTF_8);
        var changed = text.replaceFirst("(<bpmn:userTask id=\"investigate\" name=\")[^\"]*", "$1" + name);
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static UploadedFile file(String name, byte[] content) {
        return new UploadedFile(name, content);
    }
}
