package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jiangheng.workflow.Form;
import org.jiangheng.workflow.FormComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the forms tell those who fill them in; the notice wants it asked or said. */
class RecognitionFormsTest {

    @Test
    @Tag("DR-11")
    void leadsToTheNationalSearchForOccupations() throws IOException {
        assertThat(words("apply")).contains("职业名称查询网址：[https://www.osta.org.cn/career]");
    }

    @Test
    @Tag("DR-04")
    @Tag("DR-05")
    @Tag("DR-09")
    @Tag("DR-16")
    @Tag("DR-85")
    void tellsTheEmployerWhatItConfirms() throws IOException {
        assertThat(words("review-by-employer"))
                .contains("在岗职工", "生产科研一线", "申报职业与所选行业范围相符", "资格条件、工作经历、业绩成果属实", "职业道德和工匠精神")
                .contains("违法违规、重大生产安全事故、重大质量事故和技艺传承失责");
    }

    @Test
    @Tag("DR-09")
    void tellsTheCentreToHoldTheOccupationAgainstTheIndustry() throws IOException {
        assertThat(words("check-submission")).contains("申报职业与行业范围是否相符");
    }

    private static String words(String form) throws IOException {
        var file = Path.of("forms", "recognition", form + ".form");
        return Form.parse(Files.readString(file)).all().map(FormComponent::text).collect(Collectors.joining("\n"));
    }
}
