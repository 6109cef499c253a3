package org.jiangheng.programmes.competition;

import java.util.Objects;
import java.util.Optional;
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
    TaskForm<NoAnswers> competitionItemImportScores(Competitions competitions, ItemResults results) {
        return TaskForm.onPage(competitions::caption, item -> portal(item) + "/results", (item, none, by) -> {
            results.submit(item);
            return Outcome.NOTHING;
        });
    }

    @Bean
    TaskForm<NoAnswers> competitionItemPublicizeResults(Competitions competitions, Publicities publicities) {
        return TaskForm.onPage(
                competitions::caption,
                item -> portal(item) + "/publicity",
                (item, none, by) -> Outcome.of(CompetitionProcess.PUBLICITY_UNTIL, publicities.publish(item, by)));
    }

    @Bean
    TaskForm<NoAnswers> competitionItemConcludeResults(
            Competitions competitions, Publicities publicities, ItemResults results) {
        return TaskForm.onPage(competitions::caption, item -> portal(item) + "/publicity", (item, none, by) -> {
            boolean concluded = publicities.conclude(item, by);
            return Outcome.of(CompetitionProcess.CONCLUDED, concluded)
                    .and(CompetitionProcess.CERTIFIABLE, concluded && results.isCertifiable(item));
        });
    }

    @Bean
    TaskForm<NoAnswers> competitionItemFileCertificates(Competitions competitions, CertificateFilings filings) {
        return filing(competitions, filings).dueBy(item -> Optional.of(filings.until(item)));
    }

    @Bean
    TaskForm<NoAnswers> competitionItemFileLate(Competitions competitions, CertificateFilings filings) {
        return filing(competitions, filings);
    }

    @Bean
    TaskForm<AllowLateFiling> competitionItemAllowLateFiling(
            Competitions competitions, CertificateConfirmations confirmations) {
        return TaskForm.onPage(
                AllowLateFiling.class,
                competitions::caption,
                item -> "/office/competition/late",
                (item, answers, by) -> {
                    boolean allowed = answers.allow() == AllowLateFiling.Allow.YES;
                    confirmations.decideLate(item, allowed, answers.reason(), by);
                    return Outcome.of(CompetitionProcess.LATE_ALLOWED, allowed);
                });
    }

    @Bean
    TaskForm<ConfirmCertificates> competitionItemConfirmCertificates(
            Competitions competitions, CertificateConfirmations confirmations) {
        return TaskForm.onPage(
                ConfirmCertificates.class, competitions::caption, ResultsTasks::office, (item, answers, by) -> {
                    boolean confirmed = answers.decision() == ConfirmCertificates.Decision.CONFIRM;
                    if (confirmed) {
                        confirmations.confirm(item, by);
                    } else {
                        confirmations.sendBack(item, answers.reason(), by);
                    }
                    return Outcome.of(CompetitionProcess.CONFIRMED, confirmed);
                });
    }

    @Bean
    TaskForm<NoAnswers> competitionItemSealPapers(Competitions competitions, CertificateConfirmations confirmations) {
        return TaskForm.onPage(competitions::caption, ResultsTasks::office, (item, none, by) -> {
            confirmations.seal(item, by);
            return Outcome.NOTHING;
        });
    }

    @Bean
    Step competitionItemOpenIssue(CertificateIssues issues) {
        return issues::open;
    }

    @Bean
    Step competitionItemCloseItem(ItemClosings closings) {
        return item -> {
            closings.certified(item);
            return Outcome.NOTHING;
        };
    }

    @Bean
    Step competitionItemCloseWithoutCertificates(ItemClosings closings) {
        return item -> {
            closings.withoutCertificates(item);
            return Outcome.NOTHING;
        };
    }

    @Bean
    Step competitionCloseCompetition(ItemClosings closings) {
        return competition -> Outcome.of(CompetitionProcess.ANY_CERTIFIED, closings.close(competition));
    }

    private static TaskForm<NoAnswers> filing(Competitions competitions, CertificateFilings filings) {
        return TaskForm.onPage(competitions::caption, item -> portal(item) + "/certificates", (item, none, by) -> {
            filings.file(item, by);
            return Outcome.NOTHING;
        });
    }

    private static String portal(SubjectId item) {
        return "/portal/competition/items/" + item;
    }

    private static String office(SubjectId item) {
        return "/office/competition/items/" + item;
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
