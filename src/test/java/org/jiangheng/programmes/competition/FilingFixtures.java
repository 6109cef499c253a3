package org.jiangheng.programmes.competition;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.occupation.Occupation;

/** A filing that keeps all rules, to be spoilt one answer at a time. */
final class FilingFixtures {

    static final String ELECTRICIAN = "6-31-01-03";

    private FilingFixtures() {}

    static Map<String, Object> answers(LocalDate theory, LocalDate skill) {
        var answers = new HashMap<String, Object>();
        answers.put("name", "某区职业技能竞赛");
        answers.put("level", "DISTRICT");
        answers.put("host", "DISTRICT_HRSS");
        answers.put("department", "组委会办公室");
        answers.put("startsOn", theory.toString());
        answers.put("endsOn", skill.toString());
        answers.put("venueDistrict", "海淀区");
        answers.put("recordsDistrict", "朝阳区");
        answers.put("contact", "某联系人");
        answers.put("contactPhone", "010-00000000");
        answers.put("licencePermanent", true);
        answers.put("rewards", "按名次奖励");
        answers.put("tieRule", "用时短者在前");
        answers.put("questions", "依据国家职业技能标准命题");
        answers.put("promotionRatio", 50);
        answers.put("undertaking", true);
        answers.put("signature", "某负责人");
        answers.put("items", List.of(item(theory, skill)));
        return answers;
    }

    static Map<String, Object> item(LocalDate theory, LocalDate skill) {
        var item = new HashMap<String, Object>();
        item.put("occupation", ELECTRICIAN);
        item.put("levels", List.of("2", "3"));
        item.put("expected", 60);
        item.put("theoryShare", 30);
        item.put("skillShare", 70);
        item.put("theoryFull", 100);
        item.put("skillFull", 100);
        item.put("theoryOn", theory.toString());
        item.put("theoryPlace", "某考场");
        item.put("skillOn", skill.toString());
        item.put("skillPlace", "某赛场");
        return item;
    }

    static FilingForm form(Map<String, Object> answers) {
        return new ObjectMapper().convertValue(answers, FilingForm.class);
    }

    /** The fixture's filing with one answer of its item changed. */
    static FilingForm withItem(String key, Object value) {
        var answers = answers(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        var item = item(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        item.put(key, value);
        answers.put("items", List.of(item));
        return form(answers);
    }

    static FilingForm with(String key, Object value) {
        var answers = answers(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
        answers.put(key, value);
        return form(answers);
    }

    static FilingCircumstances known() {
        return known(new Occupation(ELECTRICIAN, "电工", List.of(), Set.of(1, 2, 3, 4, 5), false));
    }

    static FilingCircumstances known(Occupation occupation) {
        return new FilingCircumstances(
                2026,
                new BigDecimal("0.70"),
                new BigDecimal("0.60"),
                30,
                Map.of(occupation.code(), occupation),
                Map.of());
    }

    static List<String> problems(FilingForm form, FilingCircumstances known) {
        return new ArrayList<>(FilingRules.problems(form, known).stream()
                .map(problem -> problem.code().substring("competition.".length()))
                .toList());
    }
}
