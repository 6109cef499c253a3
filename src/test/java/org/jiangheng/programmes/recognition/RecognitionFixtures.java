package org.jiangheng.programmes.recognition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.party.Person;
import org.jiangheng.programmes.Problem;
import org.jiangheng.workflow.Decisions;

/** An application that keeps every rule, and what is known about its applicant; tests change one thing at a time. */
final class RecognitionFixtures {

    static final String IDENTITY = "119901198503121230";
    static final LocalDate DEADLINE = LocalDate.of(2026, 6, 12);
    static final Occupation ELECTRICIAN =
            new Occupation("6-31-01-03", "电工", List.of("矿井电工"), Set.of(5, 4, 3, 2, 1), false);

    /** As shipped. */
    static final CriteriaTable TABLE = new CriteriaTable(Decisions.shipped(RecognitionDecisions.CRITERIA));

    private final Map<String, Object> answers = new HashMap<>();

    static RecognitionFixtures anApplication() {
        var application = new RecognitionFixtures();
        application.answers.putAll(particulars());
        application.answers.putAll(records());
        application.answers.putAll(declarations());
        return application;
    }

    RecognitionFixtures with(String key, Object value) {
        answers.put(key, value);
        return this;
    }

    /** Filled in by the person. */
    RecognitionFixtures of(Person person) {
        return with("name", person.name())
                .with("signature", person.name())
                .with("identityNumber", person.identity().value())
                .with(
                        "birthMonth",
                        YearMonth.from(person.identity().birthDate()).toString())
                .with("gender", person.identity().isMale() ? "男" : "女");
    }

    RecognitionFixtures level(String level, String... criteria) {
        return with("level", level)
                .with("criteria", List.of(criteria))
                .with("grounds", List.of("SKILL", "CONTRIBUTION"));
    }

    Map<String, Object> answers() {
        return Map.copyOf(answers);
    }

    ApplicationForm form() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .convertValue(answers, ApplicationForm.class);
    }

    List<String> problems() {
        return problems(known());
    }

    List<String> problems(Circumstances known) {
        return ApplicationRules.problems(form(), known).stream()
                .map(Problem::code)
                .map(code -> code.substring("recognition.".length()))
                .toList();
    }

    List<String> flags() {
        return ReviewFlags.of(form(), DEADLINE, TABLE).stream()
                .map(Problem::code)
                .map(code -> code.substring("recognition.".length()))
                .toList();
    }

    static Circumstances known() {
        return known(Optional.of(ELECTRICIAN), "海淀区", Optional.empty());
    }

    static Circumstances known(Optional<Occupation> occupation, String district, Optional<Integer> heldLevel) {
        return new Circumstances(
                "郑和平",
                IDENTITY,
                true,
                YearMonth.of(1985, 3),
                occupation,
                Optional.empty(),
                Optional.of(new Circumstances.Employer("北京示例装备有限公司", district)),
                heldLevel,
                DEADLINE,
                TABLE);
    }

    private static Map<String, Object> particulars() {
        var some = new HashMap<String, Object>();
        some.put("name", "郑和平");
        some.put("gender", "男");
        some.put("birthMonth", "1985-03");
        some.put("ethnicity", "汉族");
        some.put("politicalStatus", "群众");
        some.put("identityNumber", IDENTITY);
        some.put("organisation", "00000000-0000-4000-8000-000000000001");
        some.put("organisationNature", "市属企业");
        some.put("position", "电气设备维修");
        some.put("workingYears", 15);
        some.put("education", "大专/高级技工");
        some.put("occupation", ELECTRICIAN.code());
        some.put("level", "2");
        some.put("phone", "13800000000");
        some.put("email", "zheng@example.com");
        return some;
    }

    private static Map<String, Object> records() {
        return Map.of(
                "workHistory",
                        List.of(Map.of(
                                "from", "2010-07",
                                "to", "2026-03",
                                "organisation", "北京示例装备有限公司",
                                "work", "电气维修",
                                "post", "班组长",
                                "witness", "钱进")),
                "achievements",
                        List.of(Map.of(
                                "project", "生产线电控系统改造",
                                "completed", "2024-11",
                                "role", "牵头人",
                                "result", "停机时间减少四成")),
                "honours", List.of(),
                "publications", List.of(),
                "grounds", List.of("SKILL"),
                "industry", "先进制造",
                "criteria", List.of("DR-24"),
                "trainees", List.of());
    }

    private static Map<String, Object> declarations() {
        return Map.of(
                "frontLine", true,
                "conduct", true,
                "noViolation", true,
                "noSafetyAccident", true,
                "noQualityAccident", true,
                "noHeritageFailure", true,
                "secrecy", "NONE",
                "undertaking", true,
                "signature", "郑和平");
    }
}
