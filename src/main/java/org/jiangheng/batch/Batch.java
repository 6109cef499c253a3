package org.jiangheng.batch;

import java.util.List;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;

/**
 * A round of a programme (DR-02).
 *
 * @param place which of the programme's batches of the year it is, from 1; fixed when the batch is opened
 */
public record Batch(SubjectId id, String programme, String name, int year, int place, List<Stage> stages) {

    public Batch {
        stages = List.copyOf(stages);
    }

    public Stage stage(String code) {
        return stages.stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("batch.stageUnknown", code));
    }

    /** 2026年首批, 2026年度. */
    public String title() {
        return title(year, name);
    }

    static String title(int year, String name) {
        return name.startsWith(year + "年") ? name : year + "年" + name;
    }
}
