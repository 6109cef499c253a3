package org.jiangheng.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.jiangheng.workflow.FormComponent.Option;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.stereotype.Component;

/** The choices that come from registers, and what an open task shows besides. */
@Component
class ListedChoices {

    private final Organisations organisations;
    private final Occupations occupations;
    private final Tasks tasks;

    ListedChoices(Organisations organisations, Occupations occupations, Tasks tasks) {
        this.organisations = organisations;
        this.occupations = occupations;
        this.tasks = tasks;
    }

    Map<String, Object> with(Optional<Task> task) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("organisations", employers());
        shown.put("occupations", trades());
        task.map(tasks::shows).ifPresent(shown::putAll);
        return shown;
    }

    private List<Option> employers() {
        return organisations.search("").stream()
                .map(organisation -> new Option(organisation.id().value(), organisation.name()))
                .toList();
    }

    private List<Option> trades() {
        return occupations.choices().stream()
                .map(choice -> new Option(choice.value(), choice.label()))
                .toList();
    }
}
