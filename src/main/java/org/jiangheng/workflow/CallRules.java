package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/**
 * What a called process is given and gives back, against what both sides declare: a subject of its own, declared facts by name, and
 * its end never in the transaction of whoever called it (decision 034).
 */
final class CallRules {

    private final ProcessSpec spec;
    private final Map<String, ProcessSpec> specs;
    private final FactUse facts;
    private final Findings reports;

    CallRules(ProcessSpec spec, Map<String, ProcessSpec> specs, FactUse facts, Findings reports) {
        this.spec = spec;
        this.specs = specs;
        this.facts = facts;
        this.reports = reports;
    }

    void check(Element call) {
        var repetition = ModelXml.child(call, "multiInstanceLoopCharacteristics");
        key(call, repetition);
        returns(call, repetition);
        var called = Optional.ofNullable(specs.get(call.getAttribute("calledElement")));
        if (called.isEmpty()) {
            report(call, "调用的流程“" + call.getAttribute("calledElement") + "”没有登记。");
        }
        called.ifPresent(other -> version(call, other));
        passed(call, "in").forEach(in -> hand(call, in.getAttribute("source"), in.getAttribute("target"), called));
        passed(call, "out").forEach(out -> take(call, out.getAttribute("source"), out.getAttribute("target"), called));
    }

    /** One subject for each called process; of several at once each has its own. */
    private void key(Element call, Optional<Element> repetition) {
        var keys = passed(call, "in", true)
                .map(in -> in.getAttribute("businessKey"))
                .toList();
        if (keys.size() != 1) {
            report(call, "没有传递业务编号（business key）。");
            return;
        }
        var key = ModelExpression.fact(keys.get(0));
        key.ifPresent(name -> facts.use(ModelXml.id(call), name, String.class));
        if (key.isEmpty() && !keys.get(0).equals(ModelExpression.BUSINESS_KEY)) {
            report(call, "的业务编号只能引用一个登记过的事实，例如 ${item}。");
        }
        repetition
                .map(each -> ModelXml.camunda(each, "elementVariable"))
                .filter(each -> !key.equals(Optional.of(each)))
                .ifPresent(each -> report(call, "逐个调用时，业务编号应当是名单里的每一个：${" + each + "}。"));
    }

    /** Two called processes may end at the same moment; neither may fail because of the other. */
    private void returns(Element call, Optional<Element> repetition) {
        var place = repetition.orElse(call);
        if (!ModelXml.camunda(place, "asyncAfter").equals("true")) {
            report(
                    call,
                    repetition.isPresent()
                            ? "的多实例没有勾选“完成后异步继续”（multi-instance asynchronous after）。"
                            : "没有勾选“完成后异步继续”（asynchronous after）。");
        }
    }

    /** Diagrams of one folder are published and checked together and stay together; a shared one is always the newest. */
    private void version(Element call, ProcessSpec called) {
        var binding = ModelXml.camunda(call, "calledElementBinding");
        if (called.folder().equals(spec.folder()) && !binding.equals("deployment")) {
            report(call, "调用的流程在同一个文件夹，要与本图一同发布（binding 选 deployment）。");
        }
        if (!called.folder().equals(spec.folder()) && !List.of("", "latest").contains(binding)) {
            report(call, "调用的流程在另一个文件夹，只能调用最新的版本（binding 选 latest）。");
        }
    }

    private void hand(Element call, String source, String target, Optional<ProcessSpec> called) {
        facts.use(ModelXml.id(call), source, Object.class);
        called.ifPresent(other -> same(call, source, target, target, other));
    }

    private void take(Element call, String source, String target, Optional<ProcessSpec> called) {
        facts.use(ModelXml.id(call), target, Object.class);
        called.ifPresent(other -> same(call, target, source, source, other));
    }

    private void same(Element call, String own, String theirs, String named, ProcessSpec called) {
        var type = type(called, theirs);
        if (type.isEmpty()) {
            report(call, "调用的流程“" + called.id() + "”没有登记事实“" + named + "”。");
        }
        if (type.isPresent()
                && type(spec, own).filter(other -> other != type.get()).isPresent()) {
            report(call, "传递的事实“" + own + "”与“" + theirs + "”类型不同。");
        }
    }

    private static Optional<Class<?>> type(ProcessSpec spec, String fact) {
        return spec.facts().stream()
                .filter(each -> each.name().equals(fact))
                .<Class<?>>map(Fact::type)
                .findFirst();
    }

    private static Stream<Element> passed(Element call, String direction) {
        return passed(call, direction, false);
    }

    private static Stream<Element> passed(Element call, String direction, boolean key) {
        return ModelXml.child(call, "extensionElements").stream()
                .flatMap(extension -> ModelXml.children(extension, direction).stream())
                .filter(each -> each.hasAttribute("businessKey") == key);
    }

    private void report(Element call, String sentence) {
        reports.add(ModelXml.id(call), ModelXml.title(call) + sentence);
    }
}
