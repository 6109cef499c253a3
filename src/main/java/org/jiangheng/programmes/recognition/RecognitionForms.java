package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.recognition.EmployerAnswers.Answer;
import org.jiangheng.programmes.recognition.EmployerAnswers.InternalNotice;
import org.jiangheng.programmes.recognition.EmployerAnswers.Opinion;
import org.jiangheng.programmes.recognition.EmployerAnswers.Review;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of one case: the applicant's two and the employer's three. */
@Configuration(proxyBeanMethods = false)
class RecognitionForms {

    private final CaseSheets sheets;
    private final StageEnds ends;

    RecognitionForms(CaseSheets sheets, StageEnds ends) {
        this.sheets = sheets;
        this.ends = ends;
    }

    @Bean
    TaskForm<ApplicationForm> recognitionFillApplication(
            Applications applications, Organisations organisations, Occupations occupations) {
        return TaskForm.of(
                        ApplicationForm.class,
                        caption(),
                        dossier -> choices(organisations, occupations),
                        (dossier, form, actor) -> Outcome.of(
                                RecognitionProcess.EMPLOYER,
                                organisations
                                        .get(applications.submit(dossier, form, actor))
                                        .group()))
                .dueBy(ends::application);
    }

    @Bean
    TaskForm<ApplicationForm> recognitionCorrectApplication(
            Applications applications, Organisations organisations, Occupations occupations, EmployerReviews reviews) {
        return TaskForm.of(
                        ApplicationForm.class,
                        caption(),
                        dossier -> with(
                                with(choices(organisations, occupations), "reason", lastReason(reviews, dossier)),
                                "correctBy",
                                reviews.correctionUntil(dossier)
                                        .map(Instant::toString)
                                        .orElse("")),
                        (dossier, form, actor) -> Outcome.of(
                                RecognitionProcess.EMPLOYER,
                                organisations
                                        .get(applications.correct(dossier, form, actor))
                                        .group()))
                .dueBy(reviews::correctionUntil);
    }

    @Bean
    TaskForm<Review> recognitionReviewByEmployer(EmployerReviews reviews) {
        return TaskForm.of(Review.class, caption(), this::summary, (dossier, review, actor) -> {
                    reviews.review(dossier, review, actor);
                    return Outcome.of(
                            RecognitionProcess.EMPLOYER_FINDING,
                            review.finding().name());
                })
                .dueBy(ends::recommendation);
    }

    @Bean
    TaskForm<InternalNotice> recognitionPublicizeInternally(EmployerReviews reviews) {
        return TaskForm.of(
                        InternalNotice.class,
                        caption(),
                        this::summary,
                        (dossier, notice, actor) -> Outcome.of(
                                RecognitionProcess.INTERNAL_NOTICE_UNTIL, reviews.publicize(dossier, notice, actor)))
                .dueBy(ends::recommendation);
    }

    @Bean
    TaskForm<Opinion> recognitionIssueOpinion(EmployerReviews reviews) {
        return TaskForm.of(Opinion.class, caption(), this::summary, (dossier, opinion, actor) -> {
                    reviews.giveOpinion(dossier, opinion, actor);
                    return Outcome.of(RecognitionProcess.RECOMMENDED, opinion.recommended() == Answer.YES);
                })
                .dueBy(ends::recommendation);
    }

    private Function<SubjectId, String> caption() {
        return dossier -> sheets.of(dossier).caption();
    }

    private Map<String, Object> summary(SubjectId dossier) {
        return Map.of("summary", sheets.of(dossier).line());
    }

    private static String lastReason(EmployerReviews reviews, SubjectId dossier) {
        var found = reviews.reviews(dossier);
        return found.isEmpty() ? "" : found.get(found.size() - 1).reason();
    }

    private static Map<String, Object> choices(Organisations organisations, Occupations occupations) {
        return Map.of(
                "organisations",
                organisations.search("").stream()
                        .map(each -> option(each.id().value(), each.name()))
                        .toList(),
                "occupations",
                occupations.choices().stream()
                        .map(each -> option(each.value(), each.label()))
                        .toList());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static Map<String, Object> with(Map<String, Object> shown, String key, Object value) {
        var more = new HashMap<>(shown);
        more.put(key, value);
        return more;
    }
}
