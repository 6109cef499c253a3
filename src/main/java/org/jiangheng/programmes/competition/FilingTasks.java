package org.jiangheng.programmes.competition;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** User tasks and steps of a filing, from the first answers to the receipt, and of its changes (CC-34 … CC-46). */
@Configuration(proxyBeanMethods = false)
class FilingTasks {

    @Bean
    TaskForm<FilingForm> competitionFileCompetition() {
        return TaskForm.onPage(
                FilingForm.class, SubjectId::value, id -> "/portal/applications/" + id, (id, a, by) -> notYet());
    }

    @Bean
    TaskForm<FilingForm> competitionCorrectFiling() {
        return TaskForm.onPage(
                FilingForm.class, SubjectId::value, id -> "/portal/applications/" + id, (id, a, by) -> notYet());
    }

    @Bean
    TaskForm<StaffAnswers.AcceptFiling> competitionAcceptFiling() {
        return TaskForm.onPage(
                StaffAnswers.AcceptFiling.class, SubjectId::value, FilingTasks::office, (id, a, by) -> notYet());
    }

    @Bean
    TaskForm<StaffAnswers.DecideReceipt> competitionDecideReceipt() {
        return TaskForm.onPage(
                StaffAnswers.DecideReceipt.class, SubjectId::value, FilingTasks::office, (id, a, by) -> notYet());
    }

    @Bean
    Step competitionEscalateReceipt() {
        return id -> notYet();
    }

    @Bean
    Step competitionIssueReceipt() {
        return id -> notYet();
    }

    @Bean
    TaskForm<StaffAnswers.DecideChange> competitionChangeDecideChange() {
        return TaskForm.onPage(
                StaffAnswers.DecideChange.class, SubjectId::value, FilingTasks::office, (id, a, by) -> notYet());
    }

    @Bean
    Step competitionChangeApplyChange() {
        return id -> notYet();
    }

    @Bean
    Step competitionYearListUnfiled() {
        return id -> notYet();
    }

    @Bean
    TaskForm<StaffAnswers.ReviewUnfiled> competitionYearReviewUnfiled() {
        return TaskForm.onPage(
                StaffAnswers.ReviewUnfiled.class,
                SubjectId::value,
                id -> "/office/competition/late",
                (id, a, by) -> notYet());
    }

    private static String office(SubjectId id) {
        return "/office/dossiers/" + id;
    }

    private static Outcome notYet() {
        throw new RuleViolated("competition.notYet");
    }
}
