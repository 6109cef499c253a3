package org.jiangheng.programmes.competition;

import java.util.Optional;
import org.jiangheng.calendar.Time;
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
    Step competitionItemPrepareItem(ItemPreparation preparation) {
        return preparation::prepare;
    }

    @Bean
    TaskForm<NoAnswers> competitionItemSubmitPlan(Plans plans, Competitions competitions) {
        return TaskForm.onPage(competitions::caption, item -> portal(item) + "/plan", (item, none, actor) -> {
                    if (!plans.isComplete(item)) {
                        throw new RuleViolated("competition.planMissing");
                    }
                    return Outcome.NOTHING;
                })
                .dueBy(item -> plans.nextLastDay(item).map(Time::endOf));
    }

    @Bean
    TaskForm<NoAnswers> competitionItemFileQuestions(Questions questions, Competitions competitions) {
        return TaskForm.onPage(competitions::caption, Questions::portal, (item, none, actor) -> {
                    questions.file(item, actor);
                    return Outcome.NOTHING;
                })
                .dueBy(item -> Optional.of(Time.endOf(questions.lastDay(item))));
    }

    @Bean
    TaskForm<NoAnswers> competitionItemReceiveQuestions(Questions questions, Competitions competitions) {
        return TaskForm.onPage(
                competitions::caption, item -> "/office/competition/questions/" + item, (item, none, actor) -> {
                    questions.receive(item, actor);
                    return Outcome.NOTHING;
                });
    }

    private static String portal(SubjectId item) {
        return "/portal/competition/items/" + item;
    }
}
