package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {

    @Test
    @Tag("DR-04")
    @Tag("DR-42")
    @Tag("DR-43")
    @Tag("DR-44")
    void asksForEvidenceOfEveryTickedCriterion() {
        assertThat(applicants("NONE", "DR-25", "DR-31"))
                .containsExactly("photo", "identity-document", "labour-relation", "evidence-DR-25", "evidence-DR-31");
    }

    @ParameterizedTest
    @CsvSource({
        "DR-24, true",
        "DR-25, false",
        "DR-26, false",
        "DR-28, true",
        "DR-29, true",
        "DR-30, false",
        "DR-31, false",
        "DR-32, true",
        "DR-33, true",
        "DR-34, false",
        "DR-35, false"
    })
    @Tag("DR-38")
    void asksForTheEmployersStatementWhereTheNoticeSaysRecognised(String criterion, boolean asked) {
        assertThat(applicants("NONE", criterion).contains("recognition-statement"))
                .isEqualTo(asked);
    }

    @Test
    @Tag("DR-45")
    @Tag("XC-22")
    void asksForProofOfDeclassification() {
        assertThat(applicants("DECLASSIFIED", "DR-25")).contains("declassification");
        assertThat(applicants("NONE", "DR-25")).doesNotContain("declassification");
    }

    @Test
    @Tag("DR-53")
    @Tag("DR-54")
    @Tag("XC-26")
    void asksTheEmployerForProofOfPublicityAndTheSealedOpinionInTheirTasks() {
        assertThat(Checklist.of(new Applications.Claims("2", List.of(), "NONE"), RecognitionFixtures.TABLE))
                .filteredOn(line -> line.by() == By.EMPLOYER)
                .extracting(MaterialRequirement::code, MaterialRequirement::task)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "internal-notice-proof", Optional.of("publicizeInternally")),
                        org.assertj.core.groups.Tuple.tuple("sealed-opinion", Optional.of("issueOpinion")));
    }

    @Test
    @Tag("DR-01")
    @Tag("DR-92")
    @Tag("XC-49")
    void namesTheOfficialNotice() {
        var notice = RecognitionNotice.NOTICE;
        assertThat(notice.number()).isEqualTo("京职技鉴发〔2026〕3号");
        assertThat(notice.issuer()).isEqualTo("北京市职业技能鉴定管理中心");
        assertThat(notice.date()).isEqualTo("2026-03-20");
        assertThat(notice.basis()).contains("京人社能字〔2025〕138号");
        assertThat(notice.address()).contains("惠新东街3号");
        assertThat(notice.text()).contains("首批3月27日前，第二批6月12日前", "单项不足60分，不参加综合评定");
    }

    private static List<String> applicants(String secrecy, String... criteria) {
        return Checklist.of(new Applications.Claims("2", List.of(criteria), secrecy), RecognitionFixtures.TABLE)
                .stream()
                .filter(line -> line.by() == By.APPLICANT)
                .map(MaterialRequirement::code)
                .toList();
    }
}
