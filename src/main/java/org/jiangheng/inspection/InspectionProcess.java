package org.jiangheng.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.ProcessSpec;
import org.jiangheng.workflow.Step;
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

    /** Until when defects are to be rectified; then the inspectors conclude (CC-X7). Set when a visit ends with RECTIFY. */
    public static final Fact<Instant> RECTIFY_UNTIL = Fact.instant("rectifyUntil");

    /** What it is about was called off (CC-X4, CC-X14). Told to spot checks only: others end with the process that called them. */
    public static final String WITHDRAWN = "inspection.withdrawn";

    @Bean
    ProcessSpec inspectionProcessSpec() {
        return ProcessSpec.of(
                        "shared", ID, List.of(INSPECTORS, RESPONSIBLE, CONCLUSION, RECTIFY_UNTIL), List.of(WITHDRAWN))
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

    @Bean
    Step inspectionLapseRectification(Rectifications rectifications) {
        return id -> {
            rectifications.lapse(id);
            return Outcome.NOTHING;
        };
    }

    private static Optional<Instant> rectifyUntil(Inspections inspections, SubjectId id) {
        var rounds = inspections.rounds(id);
        return rounds.get(rounds.size() - 1).rectifyBy().map(Time::endOf);
    }

    private static String caption(Inspection inspection) {
        return inspection.kind().label() + "　" + inspection.title();
    }
}
