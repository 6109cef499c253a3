package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class FormTest {

    /** Component, answer, sentence; an empty sentence means the answer is right. */
    @ParameterizedTest(name = "{0} ← {1} → {2}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "'type':'textfield','validate':{'required':true} | 王芳 | ''",
                "'type':'textfield','validate':{'required':true} | '   ' | 请填写“题”。",
                "'type':'textfield','validate':{'maxLength':2} | 𫖮𬭩䶮 | “题”最多 2 个字，现有 3 个字。",
                "'type':'textfield','validate':{'maxLength':3} | 𫖮𬭩䶮 | ''",
                "'type':'textarea','validate':{'minLength':3} | 两字 | “题”至少 3 个字。",
                "'type':'textfield','validate':{'pattern':'^[0-9]{4}-[0-9]{2}$'} | 2018-7 | “题”格式不对，请按提示填写。",
                "'type':'textfield','validate':{'validationType':'email'} | nobody | “题”格式不对，请按提示填写。",
                "'type':'textfield','validate':{'validationType':'phone'} | 13900000000 | ''",
                "'type':'number','validate':{'min':0,'max':60} | 60 | ''",
                "'type':'number','validate':{'min':0,'max':60} | 61 | “题”不能大于 60。",
                "'type':'number','validate':{'min':0,'max':60} | -1 | “题”不能小于 0。",
                "'type':'number','decimalDigits':1 | 88.55 | “题”最多 1 位小数。",
                "'type':'number','decimalDigits':0 | 3.0 | ''",
                "'type':'number','decimalDigits':0 | 3.5 | “题”请填写整数。",
                "'type':'number' | NaN | “题”请填写数字。",
                "'type':'checkbox','validate':{'required':true} | false | 请确认并勾选“题”。",
                "'type':'checkbox','validate':{'required':true} | true | ''",
                "'type':'radio','values':[{'value':'YES','label':'是'}] | YES | ''",
                "'type':'radio','values':[{'value':'YES','label':'是'}] | MAYBE | “题”请从选项中选择。",
                "'type':'select','validate':{'required':true},'values':[{'value':'YES','label':'是'}] | '' | 请选择“题”。",
                "'type':'select','valuesKey':'choices' | A | ''",
                "'type':'select','valuesKey':'choices' | Z | “题”要从列表中选择：输入名称中的几个字，再点选全名。",
                "'type':'checklist','valuesKey':'choices' | Z | “题”请从选项中选择。",
                "'type':'checklist','validate':{'required':true},'valuesKey':'choices' | '' | 请至少选择一项“题”。",
                "'type':'datetime','subtype':'date' | 2026-02-30 | “题”请填写日期，例如 2026-04-10。",
                "'type':'datetime','subtype':'date' | 2026-04-10 | ''",
                "'type':'datetime','subtype':'datetime' | 2026-04-10T09:00 | ''",
            })
    void saysInOneSentenceWhatIsWrong(String component, String answer, String sentence) {
        var form = form("{" + component + ",'key':'it','label':'题'}");
        var problems =
                form.problems(Map.of("it", answer), Map.of("choices", List.of(Map.of("value", "A", "label", "甲"))));
        assertThat(String.join("", problems.values())).isEqualTo(sentence == null ? "" : sentence);
    }

    @Test
    void takesTypedValuesWhetherTypedOrWritten() {
        var form = form("""
                {'type':'number','key':'years'},{'type':'number','key':'score'},{'type':'checkbox','key':'sure'},
                {'type':'checklist','key':'some','values':[{'value':'A'},{'value':'B'}]},{'type':'textfield','key':'name'}""");
        var answers =
                Map.<String, Object>of("years", 12.0, "score", "88.5", "sure", "on", "some", "B", "name", "  王芳 ");
        assertThat(form.check(answers, Map.of()))
                .containsEntry("years", 12L)
                .containsEntry("score", new BigDecimal("88.5"))
                .containsEntry("sure", true)
                .containsEntry("some", List.of("B"))
                .containsEntry("name", "王芳");
    }

    @Test
    void dropsUnknownReadOnlyAndHiddenAnswers() {
        var form = form("""
                {'type':'radio','key':'finding','values':[{'value':'ELIGIBLE'},{'value':'CORRECT'}]},
                {'type':'textfield','key':'case','readonly':true},
                {'type':'textarea','key':'reason','label':'理由','validate':{'required':true},
                 'conditional':{'hide':'=finding = \\"ELIGIBLE\\"'}}""");
        assertThat(form.check(
                        Map.of("finding", "ELIGIBLE", "reason", "无", "case", "X", "applicant", "mallory"), Map.of()))
                .containsExactly(Map.entry("finding", "ELIGIBLE"));
        assertThat(form.problems(Map.of("finding", "CORRECT"), Map.of()))
                .containsExactly(Map.entry("reason", "请填写“理由”。"));
    }

    @Test
    void doesNotLetAnAnswerPretendToBeTheOptionsShown() {
        var form = form("{'type':'select','key':'organisation','label':'单位','valuesKey':'organisations'}");
        var forged = Map.<String, Object>of("organisation", "X", "organisations", List.of(Map.of("value", "X")));
        assertThat(form.problems(forged, Map.of("organisations", List.of(Map.of("value", "A")))))
                .containsKey("organisation");
    }

    @Test
    void hidesWhatDependsOnAHiddenAnswer() {
        var form = form("""
                {'type':'radio','key':'a','values':[{'value':'1'},{'value':'2'}]},
                {'type':'radio','key':'b','values':[{'value':'1'}],'conditional':{'hide':'=a != \\"1\\"'}},
                {'type':'textfield','key':'c','conditional':{'hide':'=not(b = \\"1\\")'}}""");
        assertThat(form.check(Map.of("a", "2", "b", "1", "c", "x"), Map.of())).containsExactly(Map.entry("a", "2"));
        assertThat(form.check(Map.of("a", "1", "b", "1", "c", "x"), Map.of())).containsKeys("a", "b", "c");
    }

    @Test
    void checksEveryRowOfAListAndLeavesOutEmptyOnes() {
        var form = form("""
                {'type':'dynamiclist','path':'work','label':'经历','properties':{'minimum':'1'},'components':[
                 {'type':'textfield','key':'from','label':'起始','validate':{'required':true}},
                 {'type':'textfield','key':'witness','label':'证明人'}]}""");
        var rows = List.of(Map.of("from", "2018-07"), Map.of("from", "", "witness", ""), Map.of("witness", "李四"));
        assertThat(form.problems(Map.of("work", rows), Map.of()))
                .containsExactly(Map.entry("work[2].from", "“经历”第 3 项：请填写“起始”。"));
        assertThat(form.problems(Map.of(), Map.of())).containsExactly(Map.entry("work", "“经历”至少填写 1 项。"));
        assertThat(form.check(Map.of("work", List.of(Map.of("from", "2018-07"), Map.of())), Map.of()))
                .containsEntry("work", List.of(Map.of("from", "2018-07")));
    }

    @Test
    void refusesWithTheFirstSentencesAndTheCount() {
        var fields = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            fields.add("{'type':'textfield','key':'k" + i + "','label':'题" + i + "','validate':{'required':true}}");
        }
        assertThatThrownBy(() -> form(String.join(",", fields)).check(Map.of(), Map.of()))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.arguments().toString())
                                .contains("请填写“题0”。", "（共 8 处需要补正）")
                                .doesNotContain("题7"));
    }

    @Test
    @Tag("DR-37")
    void offersNoConditionOfGroupOneForTheHigherLevel() {
        assertThat(applicationProblems(Map.of("level", "1", "criteria", List.of("DR-24"))))
                .containsKey("criteria");
        assertThat(applicationProblems(Map.of("level", "1", "criteria", List.of("DR-35"))))
                .doesNotContainKey("criteria");
    }

    @Test
    @Tag("DR-36")
    void letsAConditionOfTheHigherLevelSupportTheLower() {
        assertThat(applicationProblems(Map.of("level", "2", "criteria", List.of("DR-24", "DR-35"))))
                .doesNotContainKey("criteria");
        assertThat(applicationProblems(Map.of("level", "2"))).containsKey("criteria");
    }

    @Test
    @Tag("DR-39")
    void asksForTheAmountOnlyWhereOneIsClaimed() {
        assertThat(applicationProblems(Map.of("level", "2", "criteria", List.of("DR-28"))))
                .containsKeys("claimedAmount", "amountBasis");
        assertThat(applicationProblems(Map.of("level", "2", "criteria", List.of("DR-31"))))
                .doesNotContainKeys("claimedAmount", "amountBasis");
        assertThat(applicationProblems(Map.of())).doesNotContainKeys("claimedAmount", "amountBasis", "trainees");
    }

    @Test
    @Tag("DR-40")
    void asksForThreeTraineesWhereTrainingIsClaimed() {
        assertThat(applicationProblems(Map.of("level", "2", "criteria", List.of("DR-26"))))
                .containsEntry("trainees", "“培养的高级工”至少填写 3 项。");
    }

    @Test
    @Tag("XC-22")
    @Tag("DR-46")
    void asksForSecrecyAndUndertaking() {
        assertThat(applicationProblems(new LinkedHashMap<>())).containsKeys("secrecy", "undertaking", "signature");
    }

    private static Map<String, String> applicationProblems(Map<String, Object> answers) {
        try (var file = new ClassPathResource("forms/recognition/apply.form").getInputStream()) {
            return Form.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .problems(answers, Map.of());
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Form form(String components) {
        return Form.parse(("{'id':'test','components':[" + components + "]}").replace('\'', '"'));
    }
}
