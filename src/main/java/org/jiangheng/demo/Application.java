package org.jiangheng.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Person;

/** What somebody applies for, as it stands in the table, and the answers it makes in the application form. */
record Application(
        String account,
        String batch,
        String occupation,
        String level,
        String industry,
        List<String> criteria,
        String project,
        String role,
        String result,
        List<String> honour) {

    private static final List<String> SKILL = List.of("DR-24", "DR-25", "DR-26");
    private static final Map<String, Integer> AMOUNTS = Map.of(
            "linwei",
            1_600_000,
            "duanyi",
            2_100_000,
            "huangqiang",
            12_600_000,
            "fenglei",
            680_000,
            "guanpeng",
            1_200_000);

    static Application of(String account, String batch) {
        return Table.read("applications", Application::row).stream()
                .filter(each -> each.account().equals(account) && each.batch().equals(batch))
                .findFirst()
                .orElseThrow();
    }

    private static Application row(List<String> row) {
        return new Application(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                Arrays.asList(row.get(5).split(",")),
                row.get(6),
                row.get(7),
                row.get(8),
                row.size() > 9 ? row.subList(9, 12) : List.of());
    }

    /** The answers as somebody would type them. */
    Map<String, Object> answers(Person person, OrganisationId employer, String employerName, String nature) {
        var answers = new HashMap<String, Object>();
        answers.putAll(particulars(person, employer, nature));
        answers.putAll(records(employerName));
        answers.putAll(grounds());
        answers.putAll(declarations(person.name()));
        return answers;
    }

    private Map<String, Object> particulars(Person person, OrganisationId employer, String nature) {
        var applicant = Cast.applicant(account);
        var some = new HashMap<String, Object>();
        some.put("name", person.name());
        some.put("gender", person.identity().isMale() ? "男" : "女");
        some.put("birthMonth", YearMonth.from(person.identity().birthDate()).toString());
        some.put("ethnicity", applicant.ethnicity());
        some.put("politicalStatus", applicant.politics());
        some.put("identityNumber", person.identity().value());
        some.put("organisation", employer.value());
        some.put("organisationNature", nature);
        some.put("organisationNatureOther", nature.equals("其他") ? "民营企业" : "");
        some.put("position", applicant.position());
        some.put("workingYears", applicant.years());
        some.put("education", applicant.education());
        some.put("occupation", occupation);
        some.put("level", level);
        some.put("phone", person.phone());
        some.put("email", person.email());
        return some;
    }

    private Map<String, Object> records(String employerName) {
        var applicant = Cast.applicant(account);
        var work = Map.of(
                "from",
                (2026 - applicant.years()) + "-07",
                "to",
                "",
                "organisation",
                employerName,
                "work",
                applicant.position(),
                "post",
                applicant.years() > 15 ? "班组长" : "操作工",
                "witness",
                "方志远");
        var achievement = Map.of("project", project, "completed", "2025-06", "role", role, "result", result);
        return Map.of(
                "workHistory", List.of(work),
                "achievements", List.of(achievement),
                "honours", honours(),
                "publications", publications());
    }

    private List<Map<String, Object>> honours() {
        return honour.isEmpty()
                ? List.of()
                : List.of(Map.of(
                        "title", honour.get(0),
                        "issuer", honour.get(1),
                        "grade", honour.get(2),
                        "obtained", "2025-04",
                        "remark", ""));
    }

    private List<Map<String, Object>> publications() {
        return level.equals("1")
                ? List.of(Map.of(
                        "kind", "专利",
                        "title", "一种用于" + project.substring(project.indexOf('：') + 1) + "的装置（示例）",
                        "publisher", "示例授权单位",
                        "published", "2024-09",
                        "rank", 1))
                : List.of();
    }

    private Map<String, Object> grounds() {
        var some = new HashMap<String, Object>();
        some.put("industry", industry);
        some.put("criteria", criteria);
        var skill = criteria.stream().anyMatch(SKILL::contains);
        var contribution = criteria.stream().anyMatch(criterion -> !SKILL.contains(criterion));
        some.put(
                "grounds",
                skill && contribution ? List.of("SKILL", "CONTRIBUTION") : List.of(skill ? "SKILL" : "CONTRIBUTION"));
        if (criteria.contains("DR-28") || criteria.contains("DR-32")) {
            some.put("claimedAmount", AMOUNTS.get(account));
            some.put("amountBasis", "2024年1月至2025年12月，按财务部门出具的成本对比表计算。");
        }
        if (criteria.contains("DR-26")) {
            some.put(
                    "trainees",
                    List.of(trainee("彭浩", "01", 2022), trainee("邱岚", "02", 2022), trainee("苗苗", "03", 2024)));
        }
        return some;
    }

    private static Map<String, Object> trainee(String name, String serial, int year) {
        return Map.of(
                "name",
                name,
                "certificateNumber",
                "S0000119999012230000" + serial,
                "since",
                LocalDate.of(year, 7, 1).toString());
    }

    private static Map<String, Object> declarations(String name) {
        return Map.of(
                "frontLine", true,
                "conduct", true,
                "noViolation", true,
                "noSafetyAccident", true,
                "noQualityAccident", true,
                "noHeritageFailure", true,
                "secrecy", "NONE",
                "undertaking", true,
                "signature", name);
    }
}
