package org.jiangheng.programmes.competition;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** User tasks and steps of an item before and right after its parts: plan and questions (CC-47 … CC-51). */
@Configuration(proxyBeanMethods = false)
class EventTasks {

    @Bean
    Step competitionItemPrepareItem() {
        return item -> notYet();
    }

    @Bean
    TaskForm<NoAnswers> competitionItemSubmitPlan() {
        return TaskForm.onPage(SubjectId::value, item -> portal(item) + "/plan", (item, none, by) -> notYet());
    }

    @Bean
    TaskForm<NoAnswers> competitionItemFileQuestions() {
        return TaskForm.onPage(SubjectId::value, item -> portal(item) + "/questions", (item, none, by) -> notYet());
    }

    @Bean
    TaskForm<NoAnswers> competitionItemReceiveQuestions() {
        return TaskForm.onPage(
                SubjectId::value, item -> "/office/competition/questions/" + item, (item, none, by) -> notYet());
    }

    private static String portal(SubjectId item) {
        return "/portal/competition/items/" + item;
    }

    private static Outcome notYet() {
        throw new RuleViolated("competition.notYet");
    }
}
