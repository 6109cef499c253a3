package org.jiangheng.workflow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What people and the clock see of a case: its open tasks and its timers, compared before and after it moved.
 *
 * @param tasks by the engine's id of the task, which stays the same
 * @param timers name of the event to when it ends
 */
record Condition(Map<String, OpenTask> tasks, Map<String, Instant> timers) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What is different afterwards, in Chinese. */
    List<String> changesTo(Condition after) {
        var changes = new ArrayList<String>();
        tasks.forEach((id, before) ->
                Optional.ofNullable(after.tasks.get(id)).ifPresent(now -> before.compare(now, changes)));
        var events = new TreeSet<>(timers.keySet());
        events.addAll(after.timers.keySet());
        events.forEach(event -> compareTimers(event, timers.get(event), after.timers.get(event), changes));
        return changes.stream().distinct().toList();
    }

    private static void compareTimers(
            String event,
            @org.jspecify.annotations.Nullable Instant before,
            @org.jspecify.annotations.Nullable Instant now,
            List<String> changes) {
        if (before == null || now == null) {
            changes.add(before == null ? "新增期限“" + event + "”：" + minute(now) : "取消期限“" + event + "”");
        } else if (!before.equals(now)) {
            changes.add("期限“" + event + "”：" + minute(before) + " → " + minute(now));
        }
    }

    private static String minute(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? "无" : MINUTE.format(instant);
    }

    /**
     * @param form id of the form
     * @param content what tells one version of the form from another; empty when it cannot be read
     */
    record OpenTask(
            String name,
            List<String> groups,
            Optional<String> assignee,
            Optional<Instant> due,
            String form,
            Optional<String> content) {

        private void compare(OpenTask now, List<String> changes) {
            if (!name.equals(now.name)) {
                changes.add("任务名称：" + name + " → " + now.name);
            }
            if (!groups.equals(now.groups)) {
                changes.add("承办岗位：" + words(groups) + " → " + words(now.groups));
            }
            if (!assignee.equals(now.assignee)) {
                changes.add("承办人：" + assignee.orElse("待领取") + " → " + now.assignee.orElse("待领取"));
            }
            if (!due.equals(now.due)) {
                changes.add("办理期限：" + minute(due.orElse(null)) + " → " + minute(now.due.orElse(null)));
            }
            compareForms(now, changes);
        }

        private void compareForms(OpenTask now, List<String> changes) {
            if (!form.equals(now.form)) {
                changes.add("表单：" + form + " → " + now.form);
            } else if (content.isPresent() && now.content.isPresent() && !content.equals(now.content)) {
                changes.add("表单“" + form + "”换用新版本");
            }
        }

        private static String words(List<String> groups) {
            return groups.isEmpty() ? "无" : String.join("、", groups);
        }
    }
}
