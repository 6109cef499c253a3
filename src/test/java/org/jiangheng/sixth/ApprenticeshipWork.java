package org.jiangheng.sixth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;

/** The beans behind the tasks and the step of the sixth programme. */
class ApprenticeshipWork {

    private final Dossiers dossiers;
    private final Materials materials;
    private final Batches batches;
    private final Time time;
    private final ObjectMapper json;

    ApprenticeshipWork(Dossiers dossiers, Materials materials, Batches batches, Time time, ObjectMapper json) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.batches = batches;
        this.time = time;
        this.json = json;
    }

    Map<String, Object> beans() {
        var beans = new LinkedHashMap<String, Object>();
        beans.put("apprenticeshipCase", Apprenticeship.CASE);
        beans.put("apprenticeshipRound", Apprenticeship.ROUND);
        beans.put("apprenticeshipFillPlan", plan());
        beans.put("apprenticeshipCorrectPlan", plan());
        beans.put(
                "apprenticeshipExaminePlan",
                TaskForm.of(
                        Examined.class,
                        this::caption,
                        this::shows,
                        (subject, answers, actor) -> examine(subject, answers, actor)));
        beans.put("apprenticeshipFilePlan", (Step) subject -> {
            dossiers.status(subject, DossierStatus.FILED, "", Actor.SYSTEM);
            return Outcome.NOTHING;
        });
        return beans;
    }

    private TaskForm<Plan> plan() {
        return TaskForm.of(Plan.class, this::caption, subject -> Map.of(), this::submit);
    }

    private Outcome submit(SubjectId subject, Plan plan, Actor actor) {
        var dossier = dossiers.get(subject);
        var at = dossier.status() == DossierStatus.DRAFT ? batches.requireOpen(dossier.batch(), "apply") : time.now();
        materials.requireComplete(subject, By.APPLICANT, Optional.empty());
        try {
            dossiers.submit(subject, json.writeValueAsString(plan), at, actor);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Outcome.NOTHING;
    }

    private Outcome examine(SubjectId subject, Examined examined, Actor actor) {
        var reason = Optional.ofNullable(examined.reason()).orElse("");
        switch (examined.finding()) {
            case "CORRECT" -> dossiers.status(subject, DossierStatus.RETURNED, reason, actor);
            case "ACCEPT" -> materials.requireComplete(subject, By.STAFF, Optional.of("examinePlan"));
            default -> dossiers.status(subject, DossierStatus.NOT_ACCEPTED, reason, actor);
        }
        return Outcome.of(Apprenticeship.FINDING, examined.finding());
    }

    private Map<String, Object> shows(SubjectId subject) {
        return Map.of("summary", caption(subject), "link", "/office/dossiers/" + subject);
    }

    private String caption(SubjectId subject) {
        var dossier = dossiers.get(subject);
        return dossier.number().orElse("") + " " + dossier.holderName();
    }

    record Plan(String organisationName, String contact, int places, boolean undertaking) {}

    record Examined(String finding, String reason) {}
}
