package org.jiangheng.programmes.competition;

import java.util.Objects;
import java.util.function.Function;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** User tasks and steps of an item after its parts are over: results, publicity, certificate filing, issue (CC-65, CC-58 … CC-61). */
@Configuration(proxyBeanMethods = false)
class ResultsTasks {

    @Bean
    TaskForm<NoAnswers> competitionItemImportScores() {
        return onPage(item -> portal(item) + "/results");
    }

    @Bean
    TaskForm<NoAnswers> competitionItemPublicizeResults() {
        return onPage(item -> portal(item) + "/publicity");
    }

    @Bean
    TaskForm<NoAnswers> competitionItemConcludeResults() {
        return onPage(item -> portal(item) + "/publicity");
    }

    @Bean
    TaskForm<NoAnswers> competitionItemFileCertificates() {
        return onPage(item -> portal(item) + "/certificates");
    }

    @Bean
    TaskForm<NoAnswers> competitionItemFileLate() {
        return onPage(item -> portal(item) + "/certificates");
    }

    @Bean
    TaskForm<AllowLateFiling> competitionItemAllowLateFiling() {
        return TaskForm.onPage(
                AllowLateFiling.class,
                SubjectId::value,
                item -> "/office/competition/late",
                (item, answers, actor) -> notYet());
    }

    @Bean
    TaskForm<ConfirmCertificates> competitionItemConfirmCertificates() {
        return TaskForm.onPage(
                ConfirmCertificates.class,
                SubjectId::value,
                item -> "/office/competition/items/" + item,
                (item, answers, actor) -> notYet());
    }

    @Bean
    TaskForm<NoAnswers> competitionItemSealPapers() {
        return onPage(item -> "/office/competition/items/" + item);
    }

    @Bean
    Step competitionItemOpenIssue() {
        return item -> notYet();
    }

    @Bean
    Step competitionItemCloseItem() {
        return item -> notYet();
    }

    @Bean
    Step competitionItemCloseWithoutCertificates() {
        return item -> notYet();
    }

    @Bean
    Step competitionCloseCompetition() {
        return competition -> notYet();
    }

    private static TaskForm<NoAnswers> onPage(Function<SubjectId, String> page) {
        return TaskForm.onPage(SubjectId::value, page, (item, answers, actor) -> notYet());
    }

    private static String portal(SubjectId item) {
        return "/portal/competition/items/" + item;
    }

    private static Outcome notYet() {
        throw new RuleViolated("competition.notYet");
    }

    /** 逾期取证备案: whether it is allowed, and why (CC-X10). */
    record AllowLateFiling(Allow allow, @Nullable String reason) {
        AllowLateFiling {
            reason = Objects.requireNonNullElse(reason, "").strip();
        }

        enum Allow {
            YES,
            NO
        }
    }

    /** 备案确认: confirmed, or returned with a reason (CC-21). */
    record ConfirmCertificates(Decision decision, @Nullable String reason) {
        ConfirmCertificates {
            reason = Objects.requireNonNullElse(reason, "").strip();
        }

        enum Decision {
            CONFIRM,
            RETURN
        }
    }
}
