package org.jiangheng.programmes.recognition;

import java.util.Arrays;
import java.util.List;
import org.jiangheng.party.District;
import org.jiangheng.programmes.Problem;

/** The employer is registered, or named so that it can be invited (XC-36), and lies in Beijing's administrative area (DR-03). */
final class EmployerRule implements ApplicationRule {

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        if (form.namedEmployer().isPresent()) {
            return form.namedEmployer().get().problems().keySet().stream()
                    .map(field -> named(field, form.employerName()))
                    .toList();
        }
        if (known.employer().isEmpty()) {
            return List.of(Problem.of("recognition.employerUnknown"));
        }
        var employer = known.employer().get();
        return isInBeijing(employer.district())
                ? List.of()
                : List.of(Problem.of("recognition.employerOutsideBeijing", employer.name()));
    }

    private static Problem named(String field, String name) {
        return switch (field) {
            case "name" -> Problem.of("recognition.employerNameInvalid");
            case "code" -> Problem.of("recognition.employerCodeInvalid");
            case "email" -> Problem.of("recognition.employerEmailInvalid");
            default -> Problem.of("recognition.employerOutsideBeijing", name);
        };
    }

    private static boolean isInBeijing(String district) {
        return Arrays.stream(District.values()).anyMatch(each -> each.label().equals(district));
    }
}
