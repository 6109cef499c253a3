package org.jiangheng.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiangheng.workflow.Form;
import org.jiangheng.workflow.FormComponent.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Forms as HTML, and what comes back from them. */
class FormRenderingTest {

    private static final Form FORM = Form.parse("""
            {"id": "sample", "components": [
              {"type": "text", "id": "T", "text": "### 说明\\n\\n{{summary}} **注意** [目录](https://example.com/a)"},
              {"type": "textfield", "id": "F1", "key": "name", "label": "姓名", "description": "与身份证一致",
               "validate": {"required": true}},
              {"type": "radio", "id": "F2", "key": "finding", "label": "结论",
               "values": [{"value": "YES", "label": "是"}, {"value": "NO", "label": "否"}], "validate": {"required": true}},
              {"type": "textarea", "id": "F3", "key": "reason", "label": "理由", "conditional": {"hide": "=finding != \\"NO\\""},
               "validate": {"required": true}},
              {"type": "checkbox", "id": "F4", "key": "sure", "label": "我确认"},
              {"type": "dynamiclist", "id": "F5", "path": "work", "label": "经历", "properties": {"minimum": "1"}, "components": [
                {"type": "textfield", "id": "F6", "key": "from", "label": "起始年月", "properties": {"input": "month"}}]}
            ]}
            """);

    private static String rendered(String fragment, Map<String, Object> answers, boolean checked) {
        var shown = Map.<String, Object>of("summary", "<script>alert(1)</script>");
        var problems = checked ? FORM.problems(answers, shown) : Map.<String, String>of();
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        var view = FormView.of(FORM, answers, shown, problems);
        return engine.process("forms", Set.of(fragment), new Context(Locale.SIMPLIFIED_CHINESE, Map.of("view", view)));
    }

    @Test
    void labelsEveryFieldAndMarksTheHiddenOnes() {
        var page = rendered("fields", Map.of("name", "王\"芳", "finding", "YES"), false);
        assertThat(page)
                .contains("<label for=\"f-name\">", "value=\"王&quot;芳\"", "aria-describedby=\"f-name-hint\"")
                .containsPattern("value=\"YES\" checked")
                .containsPattern("id=\"f-reason-part\"[^>]*hidden")
                .contains("name=\"work[0].from\"", "value=\"add:work\"", "type=\"month\"");
    }

    @Test
    void escapesWhatAuthorsAndPeopleWrite() {
        assertThat(rendered("fields", Map.of(), false))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;", "<strong>注意</strong>", "rel=\"noopener noreferrer\"");
    }

    @Test
    void saysWhatIsWrongAboveAndBesideTheField() {
        var answers = Map.<String, Object>of("finding", "NO");
        assertThat(rendered("problems", answers, true)).contains("有 3 处需要补正", "href=\"#f-reason\"", "请填写“理由”。");
        assertThat(rendered("fields", answers, true))
                .contains(
                        "id=\"f-name-error\"", "aria-invalid=\"true\"", "aria-describedby=\"f-name-hint f-name-error\"")
                .doesNotContainPattern("id=\"f-reason-part\"[^>]*hidden");
    }

    @Test
    void readsAnswersInWords() {
        assertThat(rendered("answers", Map.of("finding", "YES", "sure", true, "name", "王芳"), false))
                .contains("是", "王芳", "我确认")
                .doesNotContain("理由", "<input");
    }

    @Test
    void readsWhatWasPosted() {
        var answers = PostedAnswers.of(
                FORM.components(),
                Map.of(
                        "name", new String[] {" 王芳 "},
                        "sure", new String[] {"true"},
                        "work[0].from", new String[] {"2018年7月"},
                        "work[1].from", new String[] {"201903"},
                        "smuggled", new String[] {"x"}),
                Map.of());
        assertThat(answers)
                .containsEntry("name", "王芳")
                .containsEntry("sure", true)
                .containsEntry("work", List.of(Map.of("from", "2018-07"), Map.of("from", "2019-03")))
                .doesNotContainKey("smuggled");
    }

    @ParameterizedTest
    @CsvSource({"B,B", "北京乙厂,B", "乙,B", "北京,北京", "丙,丙"})
    void takesANameForWhatItIsTheNameOf(String typed, String answer) {
        var form = Form.parse("""
                {"id": "sample", "components": [
                  {"type": "select", "id": "S", "key": "employer", "label": "单位", "valuesKey": "employers"}]}
                """);
        var employers = List.of(new Option("A", "北京甲厂"), new Option("B", "北京乙厂"));
        var posted = Map.of("employer", new String[] {typed});
        assertThat(PostedAnswers.of(form.components(), posted, Map.of("employers", employers)))
                .containsEntry("employer", answer);
    }

    @Test
    void addsAndRemovesRows() {
        var posted = Map.of("work[0].from", new String[] {"2018-07"}, "action", new String[] {"add:work"});
        assertThat((List<?>)
                        PostedAnswers.of(FORM.components(), posted, Map.of()).get("work"))
                .hasSize(2);
        var removed = Map.of("work[0].from", new String[] {"2018-07"}, "action", new String[] {"remove:work:0"});
        assertThat((List<?>)
                        PostedAnswers.of(FORM.components(), removed, Map.of()).get("work"))
                .isEmpty();
    }
}
