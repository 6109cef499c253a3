package org.jiangheng.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.ModelCheck.Findings;

/**
 * The last line before the engine: whoever deploys, and however, nothing new comes in that is written with more than the
 * vocabulary of the house and its expressions. What was deployed before stays loadable.
 */
final class DeploymentGuard implements Deployer {

    private static final Set<String> DIAGRAMS = Set.of("bpmn", "bpmn20.xml");
    private static final Set<String> TABLES = Set.of("dmn", "dmn11.xml");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var found = new ArrayList<ModelCheck.Finding>();
        deployment
                .getResources()
                .values()
                .forEach(resource -> check(resource.getBytes(), new Findings(resource.getName(), found)));
        if (!found.isEmpty()) {
            throw new RuleViolated(
                    "workflow.modelRefused",
                    found.stream().map(ModelCheck.Finding::toString).collect(Collectors.joining(" ")));
        }
    }

    private static void check(byte[] content, Findings reports) {
        var suffix = reports.file().substring(reports.file().indexOf('.') + 1);
        if (DIAGRAMS.contains(suffix)) {
            ModelXml.read(content, reports).ifPresent(xml -> {
                VocabularyRules.check(xml, reports);
                expressions(xml, reports);
            });
        } else if (TABLES.contains(suffix)) {
            ModelXml.read(content, reports).ifPresent(xml -> DecisionVocabulary.check(xml, reports));
        } else if (suffix.equals("form")) {
            form(content, reports);
        } else {
            reports.add("", "不是流程图（.bpmn）、决策表（.dmn）或表单（.form），不能发布。");
        }
    }

    private static void expressions(ModelXml xml, Findings reports) {
        xml.texts().filter(ModelExpression::isExpression).forEach(text -> {
            if (!ModelExpression.isKnown(text)) {
                reports.add("", "不允许写这样的表达式：" + text.strip());
            }
        });
    }

    private static void form(byte[] content, Findings reports) {
        try {
            Form.parse(new String(content, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            reports.add("", "表单无法读取；请用 Camunda Modeler 重新保存。");
        }
    }
}
