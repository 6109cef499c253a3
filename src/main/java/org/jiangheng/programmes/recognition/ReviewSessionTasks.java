package org.jiangheng.programmes.recognition;

import java.util.Objects;
import java.util.function.Function;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps and user tasks of a review session: preparation, scoring, vote, minutes (DR-58 … DR-63, DR-69 … DR-76, XC-34). */
@Configuration(proxyBeanMethods = false)
class ReviewSessionTasks {

    private static final Function<SubjectId, String> EXPERTS_PAGE = session -> "/portal/sessions/" + session;

    @Bean
    TaskForm<NoAnswers> reviewSessionPreparePanel(Reviews reviews, ReviewSessions sessions, StageEnds ends) {
        return TaskForm.onPage(reviews::caption, id -> "/office/sessions/" + id, (id, answers, actor) -> {
                    sessions.requirePrepared(id);
                    var session = sessions.get(id);
                    return Outcome.of(RecognitionProcess.EXPERTS, session.experts())
                            .and(
                                    RecognitionProcess.PANEL_LEADER,
                                    session.leader().orElseThrow());
                })
                .dueBy(ends::review);
    }

    @Bean
    Step reviewSessionNotifyPanel(Reviews reviews) {
        return session -> {
            reviews.appoint(session);
            return Outcome.NOTHING;
        };
    }

    @Bean
    TaskForm<NoAnswers> reviewSessionAssessPerformance(Reviews reviews, ReviewSessions sessions, StageEnds ends) {
        return assessment(reviews, sessions, ends, Part.PERFORMANCE);
    }

    @Bean
    TaskForm<NoAnswers> reviewSessionAssessDefence(Reviews reviews, ReviewSessions sessions, StageEnds ends) {
        return assessment(reviews, sessions, ends, Part.DEFENCE);
    }

    private static TaskForm<NoAnswers> assessment(Reviews reviews, ReviewSessions sessions, StageEnds ends, Part part) {
        return TaskForm.onPage(reviews::caption, EXPERTS_PAGE, (session, answers, expert) -> {
                    sessions.requireSheetsComplete(session, expert.account(), part);
                    return Outcome.NOTHING;
                })
                .dueBy(ends::review);
    }

    @Bean
    Step reviewSessionCompositeScore(ReviewSessions sessions) {
        return session -> {
            sessions.compose(session);
            return Outcome.of(RecognitionProcess.ANY_TO_VOTE, sessions.anyToVote(session));
        };
    }

    @Bean
    TaskForm<NoAnswers> reviewSessionCastBallots(Reviews reviews, ReviewSessions sessions, StageEnds ends) {
        return TaskForm.onPage(reviews::caption, EXPERTS_PAGE, (session, answers, expert) -> {
                    sessions.requireBallotsComplete(session, expert.account());
                    return Outcome.NOTHING;
                })
                .dueBy(ends::review);
    }

    @Bean
    Step reviewSessionCountBallots(ReviewSessions sessions) {
        return session -> {
            sessions.count(session);
            return Outcome.NOTHING;
        };
    }

    @Bean
    TaskForm<Minutes> reviewSessionSignMinutes(Reviews reviews, ReviewSessions sessions, StageEnds ends) {
        return TaskForm.onPage(Minutes.class, reviews::caption, EXPERTS_PAGE, (session, answers, leader) -> {
                    sessions.sign(session, answers.minutes(), leader);
                    return Outcome.NOTHING;
                })
                .dueBy(ends::review);
    }

    @Bean
    Step reviewSessionAnnounceConclusions(Reviews reviews) {
        return session -> {
            reviews.announce(session);
            return Outcome.NOTHING;
        };
    }

    /** 评审会议纪要. */
    record Minutes(@Nullable String minutes) {
        Minutes {
            minutes = Objects.requireNonNullElse(minutes, "").strip();
        }
    }
}
