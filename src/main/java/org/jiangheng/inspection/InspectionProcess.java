package org.jiangheng.inspection;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names and user tasks of process {@code inspection}, folder {@code shared}: carried out, rectified, checked again (CC-57, CC-X7). */
@Configuration(proxyBeanMethods = false)
public class InspectionProcess {

    public static final String ID = "inspection";
    /** Candidate group of those who carry it out. */
    public static final Fact<String> INSPECTORS = Fact.text("inspectors");
    /** Candidate group of those who answer and rectify. */
    public static final Fact<String> RESPONSIBLE = Fact.text("responsible");
    /** PASSED, RECTIFY or FAILED: {@link Conclusion}. */
    public static final Fact<String> CONCLUSION = Fact.text("conclusion");

    @Bean
    TaskForm<NoAnswers> inspectionCarryOut() {
        return TaskForm.onPage(
                inspection -> "", inspection -> "/office/inspections/" + inspection, (inspection, answers, actor) -> {
                    throw new RuleViolated("inspection.unsigned");
                });
    }

    @Bean
    TaskForm<NoAnswers> inspectionRectify() {
        return TaskForm.onPage(
                inspection -> "", inspection -> "/portal/inspections/" + inspection, (inspection, answers, actor) -> {
                    throw new RuleViolated("inspection.rectificationMissing");
                });
    }
}
