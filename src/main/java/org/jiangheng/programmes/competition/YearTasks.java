package org.jiangheng.programmes.competition;

import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.journal.Journal;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when a year of competition certificates ends (CC-58, CC-59, CC-X10). */
@Configuration(proxyBeanMethods = false)
class YearTasks {

    @Bean
    Step competitionYearListUnfiled(UnfiledItems unfiled) {
        return batch ->
                Outcome.of(CompetitionProcess.UNFILED_REMAIN, !unfiled.of(batch).isEmpty());
    }

    @Bean
    TaskForm<StaffAnswers.ReviewUnfiled> competitionYearReviewUnfiled(
            UnfiledItems unfiled, Batches batches, Journal journal) {
        return TaskForm.of(
                StaffAnswers.ReviewUnfiled.class,
                batch -> batches.get(batch).title() + "　逾期未取证备案项目",
                batch -> Map.of("summary", unfiled.listed(batch), "link", "/office/competition/late"),
                (batch, answer, actor) -> {
                    journal.record(
                            batch,
                            actor,
                            "unfiledReviewed",
                            "已核对逾期未取证备案的" + unfiled.of(batch).size() + "个项目。" + answer.remark());
                    return Outcome.NOTHING;
                });
    }
}
