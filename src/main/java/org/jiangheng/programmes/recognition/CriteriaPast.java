package org.jiangheng.programmes.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.recognition.Ruling.Support;
import org.jiangheng.workflow.PastCases;
import org.springframework.stereotype.Component;

/** Every condition of every application filed so far: what the table of conditions is tried on. */
@Component
class CriteriaPast implements PastCases {

    private final ApplicationRepository applications;
    private final Dossiers dossiers;
    private final Batches batches;

    CriteriaPast(ApplicationRepository applications, Dossiers dossiers, Batches batches) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.batches = batches;
    }

    @Override
    public String decision() {
        return RecognitionDecisions.CRITERIA;
    }

    @Override
    public List<PastCase> cases() {
        var numbers = numbers();
        return applications.all().stream()
                .flatMap(filed -> filed.criteria().stream()
                        .flatMap(criterion -> Criterion.find(criterion).stream())
                        .map(criterion -> new PastCase(
                                filed.dossier(),
                                (numbers.getOrDefault(filed.dossier(), "") + " " + filed.maskedName()).strip(),
                                CriteriaTable.inputs(
                                        criterion.id(),
                                        String.valueOf(filed.level().digit())))))
                .toList();
    }

    private Map<SubjectId, String> numbers() {
        var numbers = new HashMap<SubjectId, String>();
        batches.ofProgramme(RecognitionProgramme.CODE).stream()
                .flatMap(batch -> dossiers.inBatch(batch.id()).stream())
                .forEach(dossier -> dossier.number().ifPresent(number -> numbers.put(dossier.id(), number)));
        return numbers;
    }

    @Override
    public Optional<String> conclusion(List<Map<String, Object>> answers) {
        var support = answers.stream().map(Ruling::of).map(Ruling::support).toList();
        return Optional.of(
                support.contains(Support.NOT_OFFERED)
                        ? "不能提交：有不得选用的条件"
                        : support.contains(Support.SUPPORTS) ? "可以提交" : "不能提交：没有支持所申报等级的条件");
    }
}
