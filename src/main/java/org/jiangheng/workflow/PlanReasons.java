package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/** Why the engine does not move a case, in words for administrators. */
final class PlanReasons {

    private static final Pattern TYPES =
            Pattern.compile("Activities have incompatible types \\((\\w+) is not compatible with (\\w+)\\)");
    private static final Pattern EVENTS = Pattern.compile("Events are not of the same type \\((\\w+) != (\\w+)\\)");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("UserTaskActivityBehavior", "人工任务"),
            Map.entry("ServiceTaskDelegateExpressionActivityBehavior", "系统步骤"),
            Map.entry("DmnBusinessRuleTaskActivityBehavior", "决策步骤"),
            Map.entry("CallActivityBehavior", "调用活动"),
            Map.entry("SubProcessActivityBehavior", "子流程"),
            Map.entry("IntermediateCatchEventActivityBehavior", "中间事件"),
            Map.entry("BoundaryEventActivityBehavior", "边界事件"),
            Map.entry("ExclusiveGatewayActivityBehavior", "判断网关"),
            Map.entry("ParallelGatewayActivityBehavior", "并行网关"),
            Map.entry("EventBasedGatewayActivityBehavior", "事件网关"),
            Map.entry("ParallelMultiInstanceActivityBehavior", "多人同时办理"),
            Map.entry("SequentialMultiInstanceActivityBehavior", "多人依次办理"),
            Map.entry("intermediateTimer", "到期事件"),
            Map.entry("boundaryTimer", "到期边界事件"),
            Map.entry("intermediateMessageCatch", "等待通知的事件"),
            Map.entry("boundaryMessage", "等待通知的边界事件"),
            Map.entry("intermediateSignalCatch", "信号事件"),
            Map.entry("boundarySignal", "信号边界事件"));

    /** The first words of what the engine says, in the order they are looked for. */
    private static final List<Map.Entry<String, String>> SAYINGS = List.of(
            Map.entry("There is no migration instruction", "所在环节在目标版本中没有对应的去向。"),
            Map.entry("The closest mapped ancestor", "目标环节不在同一个子流程范围内。"),
            Map.entry("There are multiple mappings", "同一个环节指定了两个去向。"),
            Map.entry("The source activity's event scope", "边界事件在目标版本中依附于另一个环节。"),
            Map.entry("Must map the inner activity", "多人办理的环节须整体对应。"),
            Map.entry("Cannot remove the inner activity", "多人办理的环节须整体对应。"),
            Map.entry("Target activity '", "目标环节改为多人办理，原来只有一人办理。"),
            Map.entry("The target gateway must", "目标网关的进入连线比原来少，已经到达的分支无处安放。"),
            Map.entry("The gateway's flow scope", "网关所在的范围在目标版本中没有对应。"),
            Map.entry("Only one gateway", "两个网关不能合并为一个。"),
            Map.entry("Target activity is not async", "目标环节取消了异步设置，正在途中的事项接不上；待其走到下一环节后再迁移。"),
            Map.entry("Transition instance is assigned", "事项正从这一环节走向下一环节，目标版本中的连线已改动；待其走到下一环节后再迁移。"),
            Map.entry("A transition instance that instantiates", "事项刚刚发起，还没有进入第一个环节；稍后再迁移。"),
            Map.entry("The type of the source activity", "流程引擎不支持迁移停在这类环节的事项。"),
            Map.entry("The variable '", "事项在两个范围内有同名的事实，迁移会丢失其中一个。"),
            Map.entry("Cannot update event trigger", "目标环节不是等待事件的环节。"));

    private PlanReasons() {}

    static List<String> of(MigrationPlanValidationReport report) {
        return report.getInstructionReports().stream()
                .flatMap(each -> each.getFailures().stream())
                .map(PlanReasons::sentence)
                .distinct()
                .toList();
    }

    static List<String> of(MigratingProcessInstanceValidationReport report) {
        return Stream.of(
                        report.getFailures().stream(),
                        report.getActivityInstanceReports().stream().flatMap(each -> each.getFailures().stream()),
                        report.getTransitionInstanceReports().stream().flatMap(each -> each.getFailures().stream()))
                .flatMap(failures -> failures)
                .map(PlanReasons::sentence)
                .distinct()
                .toList();
    }

    static String multiplicity(boolean wasMultiple) {
        return wasMultiple ? "这一环节由多人办理改为一人办理，已经分发的任务无法合并。" : "这一环节由一人办理改为多人办理，无法确定由谁继续。";
    }

    static String sentence(String said) {
        var types = TYPES.matcher(said);
        if (types.find()) {
            return behaviours(types.group(1), types.group(2));
        }
        var events = EVENTS.matcher(said);
        if (events.find()) {
            return "等待的事件类型不同：原来是" + word(events.group(1)) + "，目标是" + word(events.group(2)) + "。";
        }
        return SAYINGS.stream()
                .filter(saying -> said.startsWith(saying.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("流程引擎不接受这样迁移。");
    }

    private static String behaviours(String from, String to) {
        if (from.contains("MultiInstance") && to.contains("MultiInstance")) {
            return "办理方式由" + word(from) + "改为" + word(to) + "，已经分发的任务无法转换。";
        }
        return types(word(from), word(to));
    }

    static String types(String from, String to) {
        return "环节类型不同：原来是" + from + "，目标是" + to + "。";
    }

    private static String word(String type) {
        return WORDS.getOrDefault(type, "另一种类型");
    }
}
