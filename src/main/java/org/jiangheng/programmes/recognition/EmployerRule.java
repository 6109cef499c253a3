package org.jiangheng.programmes.recognition;

import java.util.Arrays;
import java.util.List;
import org.jiangheng.party.District;

/** The employer is registered and lies in Beijing's administrative area (DR-03). */
final class EmployerRule implements ApplicationRule {

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        if (known.employer().isEmpty()) {
            return List.of(Problem.of("employerUnknown"));
        }
        var employer = known.employer().get();
        return isInBeijing(employer.district())
                ? List.of()
                : List.of(Problem.of("employerOutsideBeijing", employer.name()));
    }

    private static boolean isInBeijing(String district) {
        return Arrays.stream(District.values()).anyMatch(each -> each.label().equals(district));
    }
}
