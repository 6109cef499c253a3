package org.jiangheng.programmes.recognition;

import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of a batch: leaders are told that a stage of the administration has run out (DR-50, DR-51). */
@Configuration(proxyBeanMethods = false)
class RecognitionBatchForms {

    @Bean
    TaskForm<NoAnswers> recognitionBatchEscalateReview(StageClosings closings) {
        return escalation(closings);
    }

    @Bean
    TaskForm<NoAnswers> recognitionBatchEscalateCertification(StageClosings closings) {
        return escalation(closings);
    }

    private static TaskForm<NoAnswers> escalation(StageClosings closings) {
        return TaskForm.onPage(
                closings::openCases, batch -> "/desk/batches/" + batch, (batch, answers, actor) -> Outcome.NOTHING);
    }
}
