package org.jiangheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a record needs before it is signed. */
class SheetCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 8);

    @Test
    @Tag("CC-57")
    void acceptsARecordInOrder() {
        assertThat(check(round(Conclusion.PASSED, item("A", Answer.YES, ""), item("B", Answer.NOT_APPLICABLE, ""))))
                .isEmpty();
    }

    @Test
    @Tag("CC-57")
    @Tag("CC-F5")
    void wantsEveryQuestionAnsweredAndEveryNoExplained() {
        var unanswered = new Round.Item(new Question("A", "甲", ""), Optional.empty(), "");

        assertThat(check(round(Conclusion.PASSED, unanswered))).containsExactly("A answerMissing");
        assertThat(check(round(Conclusion.FAILED, item("A", Answer.NO, "  ")))).containsExactly("A remarkMissing");
    }

    @Test
    @Tag("CC-57")
    void passesNothingWithADefect() {
        assertThat(check(round(Conclusion.PASSED, item("A", Answer.NO, "没有签到表"))))
                .containsExactly("conclusion passedWithDefects");
    }

    @Test
    @Tag("CC-57")
    void failsNothingWithoutADefectAndAReason() {
        for (var conclusion : List.of(Conclusion.RECTIFY, Conclusion.FAILED)) {
            var round = round(conclusion, "", Optional.of(TODAY.plusDays(1)), item("A", Answer.YES, ""));
            assertThat(check(round)).containsExactly("conclusion defectMissing", "finding findingMissing");
        }
    }

    @Test
    @Tag("CC-X7")
    void wantsADayUntilWhichDefectsAreRectified() {
        var defect = item("A", Answer.NO, "没有签到表");

        assertThat(check(round(Conclusion.RECTIFY, "改", Optional.empty(), defect)))
                .containsExactly("rectifyBy rectifyByMissing");
        assertThat(check(round(Conclusion.RECTIFY, "改", Optional.of(TODAY.minusDays(1)), defect)))
                .containsExactly("rectifyBy rectifyByPast");
        assertThat(check(round(Conclusion.RECTIFY, "改", Optional.of(TODAY), defect)))
                .isEmpty();
        assertThat(check(round(Conclusion.FAILED, "改", Optional.empty(), defect)))
                .isEmpty();
    }

    @Test
    @Tag("CC-57")
    void isNotDatedAhead() {
        var tomorrow = with(Optional.of(TODAY.plusDays(1)), "yi", "");

        assertThat(check(tomorrow)).containsExactly("doneOn dayAhead");
        assertThat(check(with(Optional.empty(), "yi", ""))).containsExactly("doneOn dayMissing");
    }

    @Test
    @Tag("CC-57")
    void wantsASecondInspectorAndTheSheetOfOneWhoSignsOnPaper() {
        var paper = with(Optional.of(TODAY), "", "王督导");

        assertThat(check(with(Optional.of(TODAY), "", ""))).containsExactly("second secondMissing");
        assertThat(check(paper)).containsExactly("sheet sheetMissing");
        assertThat(SheetCheck.problems(paper, TODAY, true)).isEmpty();
    }

    private static List<String> check(Round round) {
        return SheetCheck.problems(round, TODAY, false).stream()
                .map(problem -> problem.field() + " " + problem.refusal().code().substring("inspection.".length()))
                .toList();
    }

    private static Round.Item item(String code, Answer answer, String remark) {
        return new Round.Item(new Question(code, "问题" + code, ""), Optional.of(answer), remark);
    }

    private static Round round(Conclusion conclusion, Round.Item... items) {
        var passed = conclusion == Conclusion.PASSED;
        return round(conclusion, passed ? "" : "理由", Optional.of(TODAY), items);
    }

    private static Round round(
            Conclusion conclusion, String finding, Optional<LocalDate> rectifyBy, Round.Item... items) {
        return round(Optional.of(TODAY), "yi", "", conclusion, finding, rectifyBy, items);
    }

    private static Round with(Optional<LocalDate> doneOn, String account, String name) {
        return round(doneOn, account, name, Conclusion.PASSED, "", Optional.empty(), item("A", Answer.YES, ""));
    }

    private static Round round(
            Optional<LocalDate> doneOn,
            String account,
            String name,
            Conclusion conclusion,
            String finding,
            Optional<LocalDate> rectifyBy,
            Round.Item... items) {
        return new Round(
                1,
                1,
                doneOn,
                account,
                name,
                List.of(items),
                Optional.of(conclusion),
                finding,
                rectifyBy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }
}
