package org.jiangheng.workflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/** What the parts of a diagram do, against what the programme declares: steps, forms, facts, messages, called processes. */
final class WorkRules {

    private static final String FACT_ONLY = "只能引用一个登记过的事实，例如 ${applicant}。";

    private final ProcessSpec spec;
    private final Set<String> steps;
    private final Set<String> taskForms;
    private final Set<String> processes;
    private final CallRules calls;
    private final FormModels forms;
    private final Findings reports;
    private final FactUse facts;
    /** Tasks the program knows and the diagram does not show. */
    private List<String> undrawn = List.of();

    WorkRules(
            ProcessSpec spec,
            Set<String> steps,
            Set<String> taskForms,
            Map<String, ProcessSpec> processes,
            FormModels forms,
            Findings reports) {
        this.spec = spec;
        this.steps = steps;
        this.taskForms = taskForms;
        this.processes = processes.keySet();
        this.forms = forms;
        this.reports = reports;
        this.facts = new FactUse(spec, reports);
        this.calls = new CallRules(spec, processes, facts, reports);
    }

    void check(ModelXml xml) {
        var drawn = xml.all("userTask").stream()
                .map(task -> bean(ModelXml.id(task)))
                .toList();
        undrawn = AddedTasks.known(spec.id(), taskForms.stream(), processes.stream())
                .filter(name -> !drawn.contains(name))
                .toList();
        xml.all("userTask").forEach(this::userTask);
        xml.all("serviceTask").forEach(this::step);
        xml.all("callActivity").forEach(calls::check);
        xml.all("businessRuleTask").forEach(this::decision);
        xml.all("timerEventDefinition").forEach(this::timer);
        xml.all("conditionExpression").forEach(this::condition);
        xml.all("multiInstanceLoopCharacteristics").forEach(this::repetition);
        xml.all(ModelXml.EVENTS).forEach(this::event);
        messages(xml);
        facts.unused();
    }

    private void userTask(Element task) {
        var id = ModelXml.id(task);
        var form = ModelXml.camunda(task, "formRef");
        if (!form.startsWith(spec.folder() + "-") || !forms.has(form)) {
            reports.add(id, ModelXml.title(task) + "引用的表单“" + form + "”不在同一文件夹里。");
        } else {
            forms.use(form, isInTasklist(task));
        }
        if (!ModelXml.camunda(task, "formRefBinding").equals("deployment")) {
            reports.add(id, ModelXml.title(task) + "的表单要与流程图一同发布（binding 选 deployment）。");
        }
        if (!ModelXml.camunda(task, "asyncAfter").equals("true")) {
            reports.add(id, ModelXml.title(task) + "没有勾选“完成后异步继续”（asynchronous after）。");
        }
        if (!taskForms.contains(bean(id)) && !undrawn.isEmpty()) {
            reports.add(
                    id,
                    "程序里没有" + ModelXml.title(task) + "的办理程序“" + bean(id) + "”，而程序需要的任务“" + String.join("、", undrawn)
                            + "”图里没有；请核对编号。新增任务要另外起编号，不能占用原有任务的位置。");
        }
        if (Stream.of("assignee", "candidateGroups")
                .allMatch(name -> ModelXml.camunda(task, name).isBlank())) {
            reports.add(id, ModelXml.title(task) + "没有写由谁办理；请写候选组或办理人，引用一个事实。");
        }
        for (var name : List.of("assignee", "candidateGroups")) {
            fact(task, ModelXml.camunda(task, name), String.class, ModelXml.title(task) + "的办理人" + FACT_ONLY);
        }
        for (var name : List.of("dueDate", "followUpDate")) {
            fact(task, ModelXml.camunda(task, name), Instant.class, ModelXml.title(task) + "的期限" + FACT_ONLY);
        }
    }

    /** Staff may work a task of their group in Tasklist; those outside the administration have the portal only. */
    private boolean isInTasklist(Element task) {
        return ModelXml.camunda(task, "assignee").isBlank()
                && ModelExpression.fact(ModelXml.camunda(task, "candidateGroups"))
                        .filter(spec.outside()::contains)
                        .isEmpty();
    }

    private void step(Element task) {
        var id = ModelXml.id(task);
        if (!ModelXml.camunda(task, "delegateExpression").equals("${" + bean(id) + "}")) {
            reports.add(id, ModelXml.title(task) + "应当写代理表达式 ${" + bean(id) + "}。");
        }
        if (!steps.contains(bean(id))) {
            reports.add(id, "程序里没有步骤“" + bean(id) + "”，" + ModelXml.title(task) + "无法执行。");
        }
        if (!ModelXml.camunda(task, "asyncBefore").equals("true")) {
            reports.add(id, ModelXml.title(task) + "没有勾选“之前异步继续”（asynchronous before）。");
        }
    }

    private void decision(Element task) {
        var id = ModelXml.id(task);
        if (!ModelXml.camunda(task, "decisionRefBinding").equals("deployment")
                || !ModelXml.camunda(task, "mapDecisionResult").equals("singleEntry")) {
            reports.add(id, ModelXml.title(task) + "的决策表要与流程图一同发布，并且只取一个结果（singleEntry）。");
        }
        facts.use(id, ModelXml.camunda(task, "resultVariable"), Object.class);
    }

    private void timer(Element timer) {
        var event = (Element) timer.getParentNode();
        var date =
                ModelXml.child(timer, "timeDate").map(Element::getTextContent).orElse("");
        if (date.isBlank()) {
            reports.add(ModelXml.id(event), ModelXml.title(event) + "没有写时间。");
        }
        fact(event, date, Instant.class, ModelXml.title(event) + "的时间只能引用一个时间事实，不能写死。");
    }

    private void condition(Element condition) {
        var flow = (Element) condition.getParentNode();
        var read = ModelExpression.condition(condition.getTextContent());
        if (read.isEmpty()) {
            reports.add(
                    ModelXml.id(flow),
                    "条件只能写 ${事实}、${!事实}、${事实 == '值'} 以及它们的 && 和 ||："
                            + condition.getTextContent().trim());
        }
        read.ifPresent(used -> used.forEach((name, type) -> facts.use(ModelXml.id(flow), name, type)));
    }

    private void repetition(Element repetition) {
        var task = (Element) repetition.getParentNode();
        var who = ModelXml.title(task);
        var collection = ModelXml.camunda(repetition, "collection");
        if (collection.isBlank()) {
            reports.add(ModelXml.id(task), who + "的多实例没有写名单。");
        }
        fact(task, collection, List.class, who + "的名单只能引用一个名单事实，例如 ${experts}。");
        facts.use(ModelXml.id(task), ModelXml.camunda(repetition, "elementVariable"), String.class);
        ModelXml.child(repetition, "completionCondition").ifPresent(condition -> {
            var read = ModelExpression.completion(condition.getTextContent());
            if (read.isEmpty()) {
                reports.add(ModelXml.id(task), who + "的完成条件只能写 ${nrOfCompletedInstances >= 事实}。");
            }
            read.ifPresent(name -> facts.use(ModelXml.id(task), name, Long.class));
        });
    }

    private void event(Element event) {
        var kind = event.getLocalName();
        var defined = Stream.of("messageEventDefinition", "timerEventDefinition")
                .filter(name -> ModelXml.child(event, name).isPresent())
                .count();
        if (defined != 1 && (kind.equals("intermediateCatchEvent") || kind.equals("boundaryEvent"))) {
            reports.add(ModelXml.id(event), ModelXml.title(event) + "要么等待消息，要么等待时间。");
        }
        if (defined > 0 && kind.equals("startEvent")) {
            reports.add(ModelXml.id(event), ModelXml.title(event) + "不能等待消息或时间；开始事件由程序启动。");
        }
        if (defined > 0 && kind.equals("endEvent")) {
            reports.add(ModelXml.id(event), ModelXml.title(event) + "不能发送消息；结束事件不发消息，通知由系统步骤发出。");
        }
    }

    private void messages(ModelXml xml) {
        var caught = new HashSet<String>();
        for (var definition : xml.all("messageEventDefinition")) {
            var event = (Element) definition.getParentNode();
            var name = xml.all("message").stream()
                    .filter(message -> ModelXml.id(message).equals(definition.getAttribute("messageRef")))
                    .map(message -> message.getAttribute("name"))
                    .findFirst()
                    .orElse("");
            caught.add(name);
            if (!spec.messages().contains(name)) {
                reports.add(ModelXml.id(event), ModelXml.title(event) + "等待的消息“" + name + "”没有登记。");
            }
        }
        spec.messages().stream()
                .filter(message -> !caught.contains(message))
                .sorted()
                .forEach(message -> reports.add(spec.id(), "程序会发出消息“" + message + "”，图里没有事件等待它。"));
    }

    private void fact(Element element, String text, Class<?> type, String otherwise) {
        if (text.isBlank()) {
            return;
        }
        ModelExpression.fact(text)
                .ifPresentOrElse(
                        name -> facts.use(ModelXml.id(element), name, type),
                        () -> reports.add(ModelXml.id(element), otherwise));
    }

    /** Process id and task id in camelCase: {@code award-list} and {@code approveList} make {@code awardListApproveList}. */
    private String bean(String task) {
        var name = new StringBuilder();
        for (var part : spec.id().split("-")) {
            name.append(name.isEmpty() ? part : capital(part));
        }
        return name.append(capital(task)).toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
