package org.jiangheng.programmes.competition;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.programmes.competition.StaffAnswers.AcceptFiling;
import org.jiangheng.programmes.competition.StaffAnswers.DecideReceipt;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** User tasks and steps of a filing, from the first answers to the receipt (CC-34 … CC-45). */
@Configuration(proxyBeanMethods = false)
class FilingTasks {

    private final FilingSheets sheets;

    FilingTasks(FilingSheets sheets) {
        this.sheets = sheets;
    }

    @Bean
    TaskForm<FilingForm> competitionFileCompetition(Filings filings, Occupations occupations) {
        return TaskForm.of(FilingForm.class, sheets::caption, id -> choices(occupations), (id, form, actor) -> {
                    filings.submit(id, form, actor);
                    return Outcome.NOTHING;
                })
                .dueBy(id -> filings.lastDay(id).map(Time::endOf));
    }

    @Bean
    TaskForm<FilingForm> competitionCorrectFiling(Filings filings, FilingDecisions decisions, Occupations occupations) {
        return TaskForm.of(
                        FilingForm.class,
                        sheets::caption,
                        id -> with(
                                choices(occupations),
                                Map.of(
                                        "reason",
                                        correction(decisions, id, FilingDecisions.Correction::reason),
                                        "correctBy",
                                        correction(
                                                decisions,
                                                id,
                                                correction -> correction.until().toString()))),
                        (id, form, actor) -> {
                            filings.correct(id, form, actor);
                            return Outcome.NOTHING;
                        })
                .dueBy(id -> decisions.correction(id).map(FilingDecisions.Correction::until));
    }

    @Bean
    TaskForm<AcceptFiling> competitionAcceptFiling(FilingDecisions decisions) {
        return TaskForm.of(AcceptFiling.class, sheets::caption, this::staff, decisions::accept);
    }

    @Bean
    TaskForm<DecideReceipt> competitionDecideReceipt(FilingDecisions decisions) {
        return TaskForm.of(DecideReceipt.class, sheets::caption, this::staff, decisions::decide)
                .dueBy(decisions::receiptUntil);
    }

    @Bean
    Step competitionEscalateReceipt(FilingDecisions decisions) {
        return id -> {
            decisions.escalate(id);
            return Outcome.NOTHING;
        };
    }

    @Bean
    Step competitionIssueReceipt(FilingDecisions decisions) {
        return decisions::issueReceipt;
    }

    private Map<String, Object> staff(SubjectId id) {
        return Map.of("summary", sheets.line(id), "link", "/office/dossiers/" + id);
    }

    private static String correction(
            FilingDecisions decisions, SubjectId id, Function<FilingDecisions.Correction, String> part) {
        return decisions.correction(id).map(part).orElse("");
    }

    private static Map<String, Object> choices(Occupations occupations) {
        return Map.of(
                "occupations",
                occupations.choices().stream()
                        .map(each -> Map.of("value", each.value(), "label", each.label()))
                        .toList());
    }

    private static Map<String, Object> with(Map<String, Object> shown, Map<String, Object> more) {
        var all = new HashMap<>(shown);
        all.putAll(more);
        return all;
    }
}
