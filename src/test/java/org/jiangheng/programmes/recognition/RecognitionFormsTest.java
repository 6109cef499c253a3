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
    @Tag("DR-F1")
    @Tag("DR-F2")
    @Tag("DR-F3")
    @Tag("DR-F4")
    @Tag("XC-46")
    void asksInTheWordsAndTheOrderOfTheAnnex() throws IOException {
        assertThat(form("apply").all().map(FormComponent::label).filter(label -> !label.isEmpty()))
                .containsSubsequence(
                        "一、申报人员基本信息",
                        "姓名",
                        "性别",
                        "出生年月",
                        "民族",
                        "政治面貌",
                        "身份证号码",
                        "现工作单位",
                        "单位性质",
                        "现从事职业及岗位",
                        "工作年限",
                        "学历",
                        "联系电话",
                        "电子邮箱")
                .containsSubsequence("二、主要工作经历", "工作单位", "从事专业/岗位", "担任职务", "证明人")
                .containsSubsequence("三、主要专业技术业绩成果（提供证明材料）", "代表性项目/工作业绩", "项目级别/工作名称", "完成时间", "本人角色与职责", "完成情况、成果及效益")
                .containsSubsequence("获奖与荣誉情况", "荣誉/奖励名称", "颁发单位", "级别", "取得时间", "备注", "论文著作专利等成果", "成果类型", "本人位次")
                .containsSubsequence("四、个人承诺", "签字（键入本人姓名）");
    }

    @Test
    @Tag("DR-F1")
    @Tag("DR-F4")
    @Tag("DR-F5")
    void demandsEverythingTheAnnexDoes() throws IOException {
        assertThat(form("apply").components().stream()
                        .flatMap(FormComponent::all)
                        .filter(field -> field.constraints().required())
                        .map(FormComponent::key))
                .contains("name", "gender", "birthMonth", "ethnicity", "politicalStatus", "identityNumber")
                .contains("organisation", "organisationNature", "position", "workingYears", "education")
                .contains("occupation", "level", "phone", "email", "industry", "grounds", "criteria")
                .contains("secrecy", "undertaking", "signature");
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
        return form(form).all().map(FormComponent::text).collect(Collectors.joining("\n"));
    }

    private static Form form(String form) throws IOException {
        return Form.parse(Files.readString(Path.of("forms", "recognition", form + ".form")));
    }
}
