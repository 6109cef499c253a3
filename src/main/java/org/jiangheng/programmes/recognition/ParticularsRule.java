package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;

/** 申报人员基本信息 agrees with the account and its identity number (DR-F1.01 … DR-F1.08). */
final class ParticularsRule implements ApplicationRule {

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        var problems = new ArrayList<Problem>();
        if (!form.name().equals(known.name())) {
            problems.add(Problem.of("recognition.nameDiffers"));
        }
        if (!form.identityNumber().equals(known.identityNumber())) {
            problems.add(Problem.of("recognition.identityNumberDiffers"));
        }
        if (!form.gender().equals(known.male() ? "男" : "女")) {
            problems.add(Problem.of("recognition.genderDiffers"));
        }
        if (!form.birthMonth().equals(known.born().toString())) {
            problems.add(Problem.of("recognition.birthMonthDiffers"));
        }
        if (form.organisationNature().equals("其他")
                && form.organisationNatureOther().isEmpty()) {
            problems.add(Problem.of("recognition.organisationNatureMissing"));
        }
        return problems;
    }
}
