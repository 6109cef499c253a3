package org.jiangheng.programmes.competition;

import java.util.Map;
import org.jiangheng.programmes.competition.StaffAnswers.DecideChange;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user task and the step of a change (CC-46). */
@Configuration(proxyBeanMethods = false)
class ChangeTasks {

    @Bean
    TaskForm<DecideChange> competitionChangeDecideChange(Changes changes, FilingSheets sheets) {
        return TaskForm.of(
                DecideChange.class,
                id -> sheets.caption(changes.get(id).competition()) + "　变更",
                id -> {
                    var change = changes.get(id);
                    return Map.of(
                            "summary",
                            sheets.caption(change.competition()) + "　" + changes.describe(change) + "理由："
                                    + change.reason(),
                            "link",
                            "/office/competition/" + change.competition());
                },
                changes::decide);
    }

    @Bean
    Step competitionChangeApplyChange(Changes changes) {
        return changes::apply;
    }
}
