package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.FilingFixtures.known;
import static org.jiangheng.programmes.competition.FilingFixtures.problems;
import static org.jiangheng.programmes.competition.FilingFixtures.with;
import static org.jiangheng.programmes.competition.FilingFixtures.withItem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.party.District;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.programmes.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filing may say. */
class FilingRulesTest {

    @Test
    @Tag("CC-44")
    void findsNothingAgainstACompleteFiling() {
        assertThat(problems(with("name", "某竞赛"), known())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CITY_HRSS,MUNICIPAL_FIRST,true",
        "CITY_DEPARTMENT,MUNICIPAL_SECOND,true",
        "DISTRICT_HRSS,DISTRICT,true",
        "DISTRICT_HRSS,MUNICIPAL_SECOND,false",
        "GROUP_COMPANY,DISTRICT,true",
        "GROUP_COMPANY,MUNICIPAL_FIRST,false",
        "ENTERPRISE,ENTERPRISE,true",
        "ENTERPRISE,DISTRICT,false",
        "TECHNICAL_SCHOOL,DISTRICT,false"
    })
    @Tag("CC-09")
    @Tag("CC-10")
    @Tag("CC-11")
    @Tag("CC-12")
    void letsAHostHoldWhatItMay(Host host, CompetitionLevel level, boolean allowed) {
        assertThat(host.mayHold(level)).isEqualTo(allowed);
    }

    @Test
    @Tag("CC-02")
    @Tag("CC-03")
    void wantsLevelAndClassNamed() {
        assertThat(problems(with("level", "MUNICIPAL"), known())).containsExactly("levelMissing");
        assertThat(problems(with("level", "MUNICIPAL_FIRST"), known())).containsExactly("hostMayNotHold");
    }

    @Test
    @Tag("CC-04")
    @Tag("CC-05")
    void wantsASkillTypeOccupationWithAStandard() {
        var without = new Occupation(FilingFixtures.ELECTRICIAN, "某工", List.of(), Set.of(2, 3), false, false);
        var engineer = new Occupation(FilingFixtures.ELECTRICIAN, "某技术人员", List.of(), Set.of(), false);

        assertThat(problems(with("name", "某竞赛"), known(without))).containsExactly("standardMissing");
        assertThat(problems(with("name", "某竞赛"), known(engineer))).contains("occupationNotSkilled");
        assertThat(problems(withItem("occupation", "9-99"), known())).containsExactly("occupationUnknown");
    }

    @Test
    @Tag("CC-06")
    void wantsLevelsTheOccupationHas() {
        assertThat(problems(withItem("levels", List.of()), known())).containsExactly("levelsMissing");
        var short1 = new Occupation(FilingFixtures.ELECTRICIAN, "某工", List.of(), Set.of(3, 4), false);
        assertThat(problems(with("name", "某竞赛"), known(short1))).containsExactly("levelUnknown");
    }

    @ParameterizedTest
    @CsvSource({"30,70,", "20,80,", "31,69,skillShareTooSmall", "30,80,sharesDoNotAddUp", "20,70,sharesDoNotAddUp"})
    @Tag("CC-16")
    void wantsTheSkillShare(int theory, int skill, String problem) {
        var answers = FilingFixtures.item(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        answers.put("theoryShare", theory);
        answers.put("skillShare", skill);
        var form = with("items", List.of(answers));

        assertThat(problems(form, known())).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    @Tag("CC-20")
    void passesAtSixtyPercentUnlessTheFilingSaysOtherwise() {
        var known = known();
        var item = FiledItems.of(SubjectId.fresh(), withItem("skillPass", 72), known.passShare())
                .get(0);

        assertThat(item.theoryPass()).isEqualByComparingTo("60");
        assertThat(item.skillPass()).isEqualByComparingTo("72");
        assertThat(problems(withItem("skillPass", 101), known)).containsExactly("passMarkTooHigh");
    }

    @Test
    @Tag("CC-22")
    void refusesTeamItems() {
        assertThat(problems(withItem("team", true), known())).containsExactly("teamItem");
    }

    @Test
    @Tag("CC-38")
    void wantsALicenceThatOutlastsTheCompetition() {
        var answers = FilingFixtures.answers(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        answers.put("licencePermanent", false);
        answers.put("licenceUntil", "2026-10-13");
        assertThat(problems(FilingFixtures.form(answers), known())).containsExactly("licenceEnds");
        answers.put("licenceUntil", "2026-10-14");
        assertThat(problems(FilingFixtures.form(answers), known())).isEmpty();
    }

    @Test
    @Tag("CC-13")
    void hintsAtLevelsBelowTheQuestionsWithoutBlocking() {
        var form = withItem("levels", List.of("4"));

        assertThat(problems(form, known())).isEmpty();
        assertThat(FilingHints.of(form, known()))
                .extracting(Problem::code)
                .contains("competition.hintLevelBelowQuestions", "competition.hintNoLowerStage");
    }

    @Test
    @Tag("CC-39")
    @Tag("CC-40")
    @Tag("CC-41")
    @Tag("CC-43")
    void asksForTheMaterialsOfTheHost() {
        assertThat(codes("ENTERPRISE", "ENTERPRISE"))
                .contains(
                        "licence",
                        "staff-register",
                        "plan-document",
                        "emergency-plan",
                        "competition-notice",
                        "committees");
        assertThat(codes("ENTERPRISE", "UNIVERSITY"))
                .contains("founding-approval")
                .doesNotContain("staff-register");
        assertThat(codes("ENTERPRISE", "TECHNICAL_SCHOOL"))
                .contains("school-permit")
                .doesNotContain("staff-register");
        assertThat(codes("DISTRICT", "DISTRICT_HRSS"))
                .doesNotContain("staff-register")
                .contains("sealed-filing");
    }

    @Test
    @Tag("CC-42")
    void wantsSaidWhatTheDocumentsState() {
        assertThat(problems(with("department", " "), known())).containsExactly("departmentMissing");
        assertThat(problems(with("rewards", ""), known())).containsExactly("rulesMissing");
        assertThat(problems(with("questions", ""), known())).containsExactly("questionsUndescribed");
        assertThat(problems(with("promotionRatio", null), known())).containsExactly("promotionRatioMissing");
        assertThat(problems(withItem("skillPlace", ""), known())).containsExactly("partIncomplete");
        assertThat(problems(withItem("theoryOn", ""), known())).contains("partIncomplete");
    }

    /** An enterprise's competition has one stage: nobody is promoted from below. */
    @Test
    @Tag("CC-42")
    void asksNoPromotionRatioOfASingleStage() {
        var answers = FilingFixtures.answers(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        answers.putAll(Map.of("level", "ENTERPRISE", "host", "ENTERPRISE"));
        answers.remove("promotionRatio");
        assertThat(problems(FilingFixtures.form(answers), known())).isEmpty();
    }

    @Test
    @Tag("CC-34")
    void wantsTheFilingCheckedSealedAndUndertaken() {
        assertThat(problems(with("undertaking", false), known())).containsExactly("undertakingMissing");
        assertThat(problems(with("signature", " "), known())).containsExactly("undertakingMissing");
        for (var level : CompetitionLevel.values()) {
            assertThat(FilingChecklist.of(level.name(), "DISTRICT_HRSS", false))
                    .filteredOn(line -> line.code().equals("sealed-filing"))
                    .singleElement()
                    .matches(line -> line.required());
        }
    }

    @Test
    @Tag("CC-08")
    void takesNothingHeldBeforeTheNoticeWasInForce() {
        var known = new FilingCircumstances(
                2023, known().skillShare(), known().passShare(), 30, known().occupations(), Map.of());
        assertThat(problems(held(LocalDate.of(2023, 1, 10)), known)).containsExactly("beforeNotice");
        assertThat(problems(held(LocalDate.of(2023, 1, 11)), known)).isEmpty();
        assertThat(CompetitionNotice.NOTICE.date()).isEqualTo(LocalDate.of(2023, 1, 11));
        assertThat(CompetitionNotice.NOTICE.text()).contains("本通知自发布之日起施行", "与本通知不一致的，以本通知为准");
    }

    private static FilingForm held(LocalDate day) {
        return FilingFixtures.form(FilingFixtures.answers(day, day));
    }

    @Test
    @Tag("CC-68")
    void linksLowerStagesThatExistAndAreLower() {
        assertThat(problems(with("lowerStages", "备案1号"), known())).containsExactly("lowerStageUnknown");
        assertThat(problems(with("lowerStages", "备案1号"), below(CompetitionLevel.DISTRICT)))
                .containsExactly("lowerStageNotLower");
        assertThat(problems(with("lowerStages", "备案1号"), below(CompetitionLevel.ENTERPRISE)))
                .isEmpty();
    }

    /** Sixty competed below and half may go on, so sixty expected are too many: a warning, no block. */
    @Test
    @Tag("CC-68")
    void warnsWhenMoreAreExpectedThanMayGoOn() {
        var known = below(CompetitionLevel.ENTERPRISE);
        assertThat(hints("50", known))
                .contains("competition.hintPromotion")
                .doesNotContain("competition.hintNoLowerStage");
        assertThat(hints("100", known)).doesNotContain("competition.hintPromotion");
    }

    private static List<String> hints(String ratio, FilingCircumstances known) {
        var answers = FilingFixtures.answers(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        answers.putAll(Map.of("lowerStages", "备案1号", "promotionRatio", ratio));
        return FilingHints.of(FilingFixtures.form(answers), known).stream()
                .map(Problem::code)
                .toList();
    }

    private static FilingCircumstances below(CompetitionLevel level) {
        var id = SubjectId.fresh();
        var day = LocalDate.of(2026, 6, 1);
        var lower = new Competition(
                id,
                SubjectId.fresh(),
                OrganisationId.fresh(),
                "下级竞赛",
                level,
                "ENTERPRISE",
                false,
                "办公室",
                day,
                day,
                District.HAIDIAN,
                District.HAIDIAN,
                "联系人",
                "010-00000000",
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("备案1号"),
                Optional.of(day),
                List.of(RankingFixtures.item(SubjectId.fresh(), id)));
        return new FilingCircumstances(
                2026, known().skillShare(), known().passShare(), 30, known().occupations(), Map.of("备案1号", lower));
    }

    private static List<String> codes(String level, String host) {
        return FilingChecklist.of(level, host, false).stream()
                .map(line -> line.code())
                .toList();
    }
}
