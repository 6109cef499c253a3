package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionFixtures.ELECTRICIAN;
import static org.jiangheng.programmes.recognition.RecognitionFixtures.anApplication;
import static org.jiangheng.programmes.recognition.RecognitionFixtures.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.programmes.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRulesTest {

    private static final Map<String, Object> MEDAL =
            Map.of("title", "技术能手", "issuer", "示例市总工会", "grade", "省部(市)级", "obtained", "2023-05", "remark", "");

    @Test
    @Tag("DR-41")
    void findsNothingToPutRightInACompleteApplication() {
        assertThat(anApplication().problems()).isEmpty();
    }

    @ParameterizedTest(name = "DR-36 level {0} on {1} alone: {2}")
    @CsvSource({
        "2, DR-24, ''",
        "2, DR-25, ''",
        "2, DR-28, ''",
        "2, DR-29, ''",
        "2, DR-30, ''",
        "2, DR-31, ''",
        "2, DR-32, ''",
        "2, DR-33, ''",
        "2, DR-34, ''",
        "2, DR-35, ''",
        "1, DR-32, ''",
        "1, DR-33, ''",
        "1, DR-34, ''",
        "1, DR-35, ''",
        "1, DR-28, criterionTooLow",
        "1, DR-29, criterionTooLow",
        "1, DR-30, criterionTooLow",
        "1, DR-31, criterionTooLow"
    })
    @Tag("DR-36")
    @Tag("DR-24")
    @Tag("DR-25")
    @Tag("DR-28")
    @Tag("DR-29")
    @Tag("DR-30")
    @Tag("DR-31")
    @Tag("DR-32")
    @Tag("DR-33")
    @Tag("DR-34")
    @Tag("DR-35")
    void acceptsOneConditionOfTheLevelOrOfTheHigherOne(String level, String criterion, String problem) {
        var application = anApplication()
                .level(level, criterion)
                .with("honours", List.of(MEDAL))
                .with("claimedAmount", 20_000_000)
                .with("amountBasis", "2024年度，财务核算");
        assertThat(application.problems()).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    @Tag("DR-36")
    void refusesAnApplicationWithoutAnyCondition() {
        assertThat(anApplication().with("criteria", List.of()).problems()).containsExactly("criterionMissing");
        assertThat(anApplication().with("criteria", List.of("DR-99")).problems())
                .containsExactly("criterionMissing");
    }

    @ParameterizedTest(name = "DR-37 {0} never for 高级技师")
    @ValueSource(strings = {"DR-24", "DR-25", "DR-26"})
    @Tag("DR-37")
    void offersGroupOneToTechniciansOnly(String criterion) {
        var application = anApplication().level("1", criterion, "DR-33").with("honours", List.of(MEDAL));
        assertThat(application.problems()).contains("groupOneForTechnicianOnly");
    }

    @Test
    @Tag("DR-07")
    void asksForAGround() {
        assertThat(anApplication().with("grounds", List.of()).problems()).containsExactly("groundMissing");
    }

    @Test
    @Tag("DR-23")
    @Tag("DR-27")
    void asksForTheStatementOfTheGroupClaimed() {
        assertThat(anApplication().with("grounds", List.of("CONTRIBUTION")).problems())
                .containsExactly("skillNotStated");
        assertThat(anApplication()
                        .level("2", "DR-29")
                        .with("grounds", List.of("SKILL"))
                        .problems())
                .containsExactly("contributionNotStated");
    }

    @Test
    @Tag("DR-25")
    void asksForTheAwardAConditionRestsOn() {
        assertThat(anApplication().level("2", "DR-25").problems()).containsExactly("honourMissing");
    }

    @ParameterizedTest(name = "DR-06 {0}")
    @ValueSource(strings = {"", "餐饮", "先进制造,人工智能"})
    @Tag("DR-06")
    void asksForOneOfTheNineIndustries(String industry) {
        assertThat(CriteriaRule.INDUSTRIES).hasSize(9);
        assertThat(anApplication().with("industry", industry).problems()).containsExactly("industryMissing");
    }

    @ParameterizedTest(name = "{0} not declared: {1}")
    @CsvSource({
        "frontLine, notFrontLine",
        "conduct, conductNotDeclared",
        "noViolation, violationOnRecord",
        "noSafetyAccident, safetyAccidentOnRecord",
        "noQualityAccident, qualityAccidentOnRecord",
        "noHeritageFailure, heritageFailureOnRecord",
        "undertaking, undertakingMissing"
    })
    @Tag("DR-04")
    @Tag("DR-05")
    @Tag("DR-16")
    @Tag("DR-17")
    @Tag("DR-18")
    @Tag("DR-19")
    @Tag("DR-20")
    @Tag("DR-46")
    @Tag("XC-21")
    void refusesWhatIsNotDeclared(String declaration, String problem) {
        assertThat(anApplication().with(declaration, false).problems()).containsExactly(problem);
    }

    @Test
    @Tag("DR-45")
    @Tag("XC-22")
    void asksWhetherMaterialIsClassified() {
        assertThat(anApplication().with("secrecy", "").problems()).containsExactly("secrecyNotDeclared");
        assertThat(anApplication().with("secrecy", "DECLASSIFIED").problems()).isEmpty();
    }

    @Test
    @Tag("DR-46")
    void wantsTheUndertakingSignedByTheApplicant() {
        assertThat(anApplication().with("signature", "别人").problems()).containsExactly("signatureDiffers");
    }

    @ParameterizedTest(name = "DR-08 code {0}: {1}")
    @CsvSource({
        "1-01-01-01, occupationOutOfScope",
        "2-02-01-01, occupationOutOfScope",
        "3-01-01-01, ''",
        "4-04-05-05, ''",
        "5-01-01-01, ''",
        "6-31-01-03, ''",
        "7-01-01-01, occupationOutOfScope"
    })
    @Tag("DR-08")
    void takesOccupationsOfMajorClassesThreeToSix(String code, String problem) {
        var occupation = new Occupation(code, "某职业", List.of(), Set.of(2, 1), false);
        assertThat(anApplication().problems(known(Optional.of(occupation), "海淀区", Optional.empty())))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    @Tag("DR-10")
    void refusesOccupationsOfTheNationalList() {
        var restricted = new Occupation("6-18-02-04", "焊工", List.of(), Set.of(2, 1), true);
        assertThat(anApplication().problems(known(Optional.of(restricted), "海淀区", Optional.empty())))
                .containsExactly("occupationRestricted");
    }

    @ParameterizedTest(name = "DR-12 level {0}")
    @ValueSource(strings = {"", "3", "4", "5", "0"})
    @Tag("DR-12")
    void offersTechnicianAndSeniorTechnicianOnly(String level) {
        assertThat(anApplication().with("level", level).problems()).containsExactly("levelNotOffered");
    }

    @Test
    @Tag("DR-13")
    void refusesALevelTheOccupationDoesNotHave() {
        var short1 = new Occupation("4-04-05-05", "人工智能训练师", List.of(), Set.of(5, 4, 3, 2), false);
        assertThat(anApplication().level("1", "DR-33").problems(known(Optional.of(short1), "海淀区", Optional.empty())))
                .containsExactly("levelUnknown");
    }

    @ParameterizedTest(name = "DR-15 holds {0}, applies for {1}: {2}")
    @CsvSource({"3, 2, ''", "2, 2, certificateHeld", "1, 2, certificateHeld", "2, 1, ''", "1, 1, certificateHeld"})
    @Tag("DR-15")
    void blocksWhoHoldsTheLevelOrAHigherOne(int held, String level, String problem) {
        var application = anApplication().level(level, "DR-33");
        assertThat(application.problems(known(Optional.of(ELECTRICIAN), "海淀区", Optional.of(held))))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @ParameterizedTest(name = "DR-03 {0}: {1}")
    @CsvSource({"海淀区, ''", "延庆区, ''", "经开区, ''", "河东区, employerOutsideBeijing", "'', employerOutsideBeijing"})
    @Tag("DR-03")
    void takesEmployersInBeijing(String district, String problem) {
        assertThat(anApplication().problems(known(Optional.of(ELECTRICIAN), district, Optional.empty())))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @ParameterizedTest(name = "DR-F1 {0} = {1}: {2}")
    @CsvSource({
        "gender, 女, genderDiffers",
        "birthMonth, 1985-04, birthMonthDiffers",
        "birthMonth, 1958-03, birthMonthDiffers",
        "identityNumber, 119901198503121249, identityNumberDiffers",
        "organisationNature, 其他, organisationNatureMissing"
    })
    @Tag("DR-F1.02")
    @Tag("DR-F1.03")
    @Tag("DR-F1.06")
    @Tag("DR-F1.08")
    void holdsTheParticularsAgainstTheIdentityNumber(String key, String value, String problem) {
        assertThat(anApplication().with(key, value).problems()).containsExactly(problem);
    }

    @Test
    @Tag("DR-F1.01")
    void wantsTheNameOfTheAccount() {
        assertThat(anApplication().with("name", "别人").with("signature", "别人").problems())
                .containsExactly("nameDiffers");
    }

    @Test
    @Tag("DR-F2")
    @Tag("DR-F3")
    void wantsAWorkHistoryAndAnAchievement() {
        assertThat(anApplication()
                        .with("workHistory", List.of())
                        .with("achievements", List.of())
                        .problems())
                .containsExactly("workHistoryMissing", "achievementMissing");
    }

    @ParameterizedTest(name = "DR-39 {0} yuan for {1}: {2}")
    @CsvSource({
        "999999.99, DR-28, amountBelow",
        "1000000, DR-28, ''",
        "9999999, DR-32, amountBelow",
        "10000000.00, DR-32, ''"
    })
    @Tag("DR-39")
    void flagsSmallAmountsWithoutRefusing(String amount, String criterion, String flag) {
        var application = anApplication()
                .level("2", criterion)
                .with("claimedAmount", amount)
                .with("amountBasis", "2024年度，财务核算");
        assertThat(application.problems()).isEmpty();
        assertThat(application.flags()).isEqualTo(flag.isEmpty() ? List.of() : List.of(flag));
    }

    @Test
    @Tag("DR-39")
    void wantsAmountAndBasisForConditionsOfEconomicBenefit() {
        assertThat(anApplication().level("2", "DR-28").problems()).containsExactly("amountMissing");
    }

    @ParameterizedTest(name = "DR-40 in post since {0}: {1}")
    @CsvSource({"2024-06-12, ''", "2024-06-13, traineeInPostTooShortly", "2020-01-01, ''", "去年, traineeInPostTooShortly"
    })
    @Tag("DR-40")
    @Tag("DR-26")
    @Tag("XC-04")
    void flagsTraineesWithLessThanTwoYearsOnTheDeadline(String since, String flag) {
        var application = anApplication()
                .level("2", "DR-26")
                .with("trainees", List.of(trainee("2020-01-01"), trainee("2020-01-01"), trainee(since)));
        assertThat(application.problems()).isEmpty();
        assertThat(application.flags()).isEqualTo(flag.isEmpty() ? List.of() : List.of(flag));
    }

    @ParameterizedTest(name = "DR-26 {0} trainees: {1}")
    @CsvSource({"0, traineesMissing", "2, traineesMissing", "3, ''", "4, ''"})
    @Tag("DR-26")
    @Tag("DR-40")
    void wantsThreeTrainees(int count, String problem) {
        var trainees =
                IntStream.range(0, count).mapToObj(i -> trainee("2020-01-01")).toList();
        assertThat(anApplication()
                        .level("2", "DR-26")
                        .with("trainees", trainees)
                        .problems())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void reportsAllProblemsTogetherInSentencesThatSayWhatToDo() {
        var form = anApplication()
                .with("gender", "女")
                .with("criteria", List.of())
                .with("noViolation", false)
                .form();
        var sentences = Problem.listed(ApplicationRules.problems(form, known()));
        assertThat(sentences).contains("1. 性别").contains("2. 请至少勾选一项申报条件").contains("3. 有违法违规记录");
    }

    @Test
    @Tag("DR-38")
    void knowsWhichConditionsNeedTheEmployersStatement() {
        assertThat(Set.of(Criterion.values()).stream()
                        .filter(criterion ->
                                RecognitionFixtures.TABLE.of(criterion, "2").statement()))
                .containsExactlyInAnyOrder(
                        Criterion.DR_24, Criterion.DR_28, Criterion.DR_29, Criterion.DR_32, Criterion.DR_33);
    }

    private static Map<String, Object> trainee(String since) {
        return Map.of("name", "周学", "certificateNumber", "S0000", "since", since);
    }
}
