package org.jiangheng.programmes.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.programmes.Problem;

/** What the applicant declares and undertakes (DR-04, DR-05, DR-16 … DR-20, DR-45, DR-46, XC-21, XC-22). */
final class DeclarationsRule implements ApplicationRule {

    private static final Set<String> SECRECY = Set.of("NONE", "DECLASSIFIED");

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        return declared(form).entrySet().stream()
                .filter(declaration -> !declaration.getValue())
                .map(declaration -> Problem.of(declaration.getKey()))
                .toList();
    }

    private static Map<String, Boolean> declared(ApplicationForm form) {
        var declared = new LinkedHashMap<String, Boolean>();
        declared.put("recognition.notFrontLine", form.frontLine());
        declared.put("recognition.conductNotDeclared", form.conduct());
        declared.put("recognition.violationOnRecord", form.noViolation());
        declared.put("recognition.safetyAccidentOnRecord", form.noSafetyAccident());
        declared.put("recognition.qualityAccidentOnRecord", form.noQualityAccident());
        declared.put("recognition.heritageFailureOnRecord", form.noHeritageFailure());
        declared.put("recognition.secrecyNotDeclared", SECRECY.contains(form.secrecy()));
        declared.put("recognition.undertakingMissing", form.undertaking());
        declared.put("recognition.signatureDiffers", form.signature().equals(form.name()));
        return declared;
    }
}
