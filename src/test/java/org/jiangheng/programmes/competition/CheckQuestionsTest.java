package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangheng.inspection.Question;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked about an item, after the notice's section on supervision. */
class CheckQuestionsTest {

    @Test
    @Tag("CC-54")
    void asksDuringTheEventWhetherAllIsOrderly() {
        assertThat(CheckQuestions.of("EVENT")).isEqualTo(CheckQuestions.DURING);
        assertThat(CheckQuestions.DURING)
                .filteredOn(question -> question.rule().equals("CC-54"))
                .extracting(Question::code)
                .containsExactly("theory", "skill", "scoring", "officials", "judges", "competitors");
    }

    @Test
    @Tag("CC-55")
    void asksAfterwardsWhetherItWasAsFiled() {
        assertThat(CheckQuestions.of("RECORDS")).isEqualTo(CheckQuestions.AFTERWARDS);
        assertThat(CheckQuestions.AFTERWARDS)
                .extracting(Question::text)
                .anyMatch(text -> text.contains("竞赛通知"))
                .anyMatch(text -> text.contains("试题管理"))
                .anyMatch(text -> text.contains("人数"))
                .anyMatch(text -> text.contains("资质"))
                .anyMatch(text -> text.contains("影像资料"));
        assertThat(CheckQuestions.AFTERWARDS).extracting(Question::code).doesNotHaveDuplicates();
    }

    @Test
    @Tag("CC-63")
    void asksForThePlanAndTheEmergencyPlan() {
        assertThat(CheckQuestions.DURING)
                .filteredOn(question -> question.rule().equals("CC-63"))
                .extracting(Question::code)
                .containsExactly("plan", "emergency");
    }
}
