package org.jiangheng.programmes.recognition;

import org.jiangheng.payment.Payments;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps and user tasks of an employer's list: formal check and payment (DR-56, DR-57, DR-80). */
@Configuration(proxyBeanMethods = false)
class EmployerSubmissionTasks {

    @Bean
    Step employerSubmissionRegisterSubmission(Receptions receptions) {
        return submission -> {
            receptions.register(submission);
            return Outcome.NOTHING;
        };
    }

    @Bean
    TaskForm<NoAnswers> employerSubmissionCheckSubmission(Receptions receptions, FormalChecks checks, StageEnds ends) {
        return TaskForm.onPage(receptions::caption, id -> "/office/submissions/" + id, (submission, answers, actor) -> {
                    checks.requireConclusive(submission);
                    return Outcome.NOTHING;
                })
                .dueBy(ends::reception);
    }

    @Bean
    Step employerSubmissionNotifyFindings(Receptions receptions) {
        return submission -> Outcome.of(RecognitionProcess.ANY_ACCEPTED, receptions.notifyFindings(submission));
    }

    @Bean
    TaskForm<NoAnswers> employerSubmissionConfirmPayments(Receptions receptions, Payments payments, StageEnds ends) {
        return TaskForm.onPage(receptions::caption, id -> "/office/payments/" + id, (submission, answers, actor) -> {
                    payments.requireAllPaid(submission);
                    return Outcome.NOTHING;
                })
                .dueBy(ends::reception);
    }

    @Bean
    Step employerSubmissionReleasePaid(Receptions receptions) {
        return submission -> {
            receptions.releasePaid(submission);
            return Outcome.NOTHING;
        };
    }
}
