package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.jiangheng.kernel.RuleViolated;

/** What went wrong in the background, in words for administrators; never the engine's own. */
final class Troubles {

    private static final Pattern UNKNOWN_FACT = Pattern.compile(
            "(?:Unknown property used in expression|Cannot resolve identifier|Unknown property).*?'(\\w+)'");
    private static final Pattern IDENTIFIER = Pattern.compile("Cannot resolve identifier '(\\w+)'");
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-zA-Z]+");

    /** Parts of what was said, in the order they are looked for. */
    private static final List<Map.Entry<Pattern, String>> KNOWN = List.of(
            entry("OptimisticLocking|could not serialize|deadlock", "同一时刻另有操作在办理此事项，系统会自动再试。"),
            entry("delegateExpression|delegate expression", "流程图中的步骤没有对应的程序，请核对步骤名称。"),
            entry("Due date could not be resolved|timer.*null|duedate", "流程图中的期限所用的事实没有值，无法计算到期时间。"),
            entry(
                    "Connection refused|ConnectException|UnknownHost|timed out|Timeout|MailSend|Messaging",
                    "要连接的外部系统没有应答，恢复后重新办理即可。"),
            entry("JDBC|SQL|DataAccess|connection is closed|Persistence", "数据库一时没有应答或拒绝了写入，恢复后重新办理即可。"),
            entry("OutOfMemory|No space left", "服务器内存或磁盘空间不足，请联系技术人员。"),
            entry("No such|NoSuchElement|not found|No value present", "办理所需的记录没有找到，可能已被删除或尚未建立。"));

    private Troubles() {}

    /** The reason; a broken rule is handed on as its code, for whoever has the texts. */
    static String of(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigratingProcessInstanceValidationException invalid) {
                return String.join("", PlanReasons.of(invalid.getValidationReport()));
            }
            if (cause instanceof RuleViolated refusal) {
                return refusal.code();
            }
        }
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName() + " " + cause.getMessage())
                .flatMap(said -> known(said).stream())
                .findFirst()
                .orElse("出现未预料的错误（" + trouble.getClass().getSimpleName() + "），请联系技术人员。");
    }

    /** The reason of a failed job, from what the engine kept of it. */
    static String of(String message) {
        if (CODE.matcher(message).matches()) {
            return message;
        }
        return known(message).orElse("步骤执行中出现未预料的错误，请把事项编号告诉技术人员。");
    }

    private static Optional<String> known(String said) {
        var identifier = IDENTIFIER.matcher(said);
        var unknown = UNKNOWN_FACT.matcher(said);
        if (identifier.find()) {
            return Optional.of(missing(identifier.group(1)));
        }
        if (unknown.find()) {
            return Optional.of(missing(unknown.group(1)));
        }
        return KNOWN.stream()
                .filter(each -> each.getKey().matcher(said).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String missing(String fact) {
        return "流程图用到的事实“" + fact + "”在此事项中没有值。";
    }

    private static Map.Entry<Pattern, String> entry(String pattern, String sentence) {
        return Map.entry(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), sentence);
    }
}
