package org.jiangheng.workflow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The filters of Tasklist, written by the system alone: whoever could write one could hide an expression in it. None of them
 * decides what a person sees (that is {@link OwnWork}), they only sort it.
 */
@Component
class InboxFilters {

    private static final String ACCENT = "#9d2933";
    private static final String CALM = "#5b6f66";

    private final FilterService filters;
    private final TaskService tasks;
    private final ObjectProvider<ProcessSpec> specs;

    InboxFilters(FilterService filters, TaskService tasks, ObjectProvider<ProcessSpec> specs) {
        this.filters = filters;
        this.tasks = tasks;
        this.specs = specs;
    }

    /**
     * Leaves exactly the filters that belong there, as they should be. Idempotent.
     *
     * @param folders titles of the folders of diagrams that get a filter of their own, in order
     */
    void provision(Map<String, String> folders) {
        var wanted = wanted(folders);
        var kept = new HashSet<String>();
        for (var filter : filters.createFilterQuery().list()) {
            if (wanted.containsKey(filter.getName()) && kept.add(filter.getName())) {
                save(filter, wanted.get(filter.getName()));
            } else {
                filters.deleteFilter(filter.getId());
            }
        }
        wanted.forEach((name, shelf) -> {
            if (kept.add(name)) {
                save(filters.newTaskFilter(name), shelf);
            }
        });
    }

    private void save(Filter filter, Shelf shelf) {
        filter.setQuery(shelf.query());
        filter.setProperties(shelf.properties());
        filters.saveFilter(filter);
    }

    private Map<String, Shelf> wanted(Map<String, String> folders) {
        var shelves = new LinkedHashMap<String, Shelf>();
        shelves.put("全部待办", shelf("本人和本单位可以办理的全部任务", shelves, ACCENT, open()));
        shelves.put("我的任务", shelf("本人已领取、尚未办结的任务", shelves, ACCENT, open().taskAssigneeExpression("${currentUser()}")));
        shelves.put(
                "本单位待办",
                shelf(
                        "本单位岗位上的任务，含同事已领取的",
                        shelves,
                        ACCENT,
                        open().taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()));
        shelves.put("即将到期", shelf("七日内到期和已经逾期的任务", shelves, ACCENT, open().dueBeforeExpression("${soon()}")));
        var processes = processes();
        folders.forEach((folder, title) -> {
            if (processes.containsKey(folder)) {
                var ids = processes.get(folder).toArray(String[]::new);
                shelves.put(title, shelf("只看" + title, shelves, CALM, open().processDefinitionKeyIn(ids)));
            }
        });
        return shelves;
    }

    private TaskQuery open() {
        return tasks.createTaskQuery().active();
    }

    private Map<String, Set<String>> processes() {
        var processes = new TreeMap<String, Set<String>>();
        specs.forEach(spec -> processes
                .computeIfAbsent(spec.folder(), folder -> new TreeSet<>())
                .add(spec.id()));
        return processes;
    }

    private static Shelf shelf(String description, Map<String, Shelf> before, String color, TaskQuery query) {
        return new Shelf(description, before.size(), color, query);
    }

    /** What one filter is made of; those above come first in the list. */
    private record Shelf(String description, int position, String color, TaskQuery query) {

        Map<String, Object> properties() {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("description", description);
            properties.put("priority", position);
            properties.put("color", color);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            return properties;
        }
    }
}
