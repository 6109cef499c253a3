package org.jiangheng.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.ProcessSpec;
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
    ProcessSpec inspectionProcessSpec() {
        return ProcessSpec.of("shared", ID, List.of(INSPECTORS, RESPONSIBLE, CONCLUSION), List.of())
                .outside(RESPONSIBLE);
    }

    @Bean
    TaskForm<NoAnswers> inspectionCarryOut(Inspections inspections, Visits visits) {
        return TaskForm.onPage(
                        id -> caption(inspections.get(id)),
                        id -> "/office/inspections/" + id,
                        (id, answers, actor) -> visits.conclude(id, actor))
                .dueBy(id -> Optional.of(Time.endOf(inspections.get(id).plannedOn())));
    }

    @Bean
    TaskForm<NoAnswers> inspectionRectify(Inspections inspections, Rectifications rectifications) {
        return TaskForm.onPage(
                        id -> caption(inspections.get(id)),
                        id -> "/portal/inspections/" + id,
                        (id, answers, actor) -> rectifications.rectified(id, actor))
                .dueBy(id -> rectifyUntil(inspections, id));
    }

    private static Optional<Instant> rectifyUntil(Inspections inspections, SubjectId id) {
        var rounds = inspections.rounds(id);
        return rounds.get(rounds.size() - 1).rectifyBy().map(Time::endOf);
    }

    private static String caption(Inspection inspection) {
        return inspection.kind().label() + "　" + inspection.title();
    }
}
