package org.jiangheng.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.ProcessSpec;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What process {@code objection} declares: a supervisor investigates, the list hears of the outcome. */
@Configuration
class ObjectionProcess {

    static final String ID = "objection";
    private static final Fact<String> SUPERVISORS = Fact.text("supervisors");

    static Outcome supervisors() {
        return Outcome.of(SUPERVISORS, Roles.group(Roles.SUPERVISION, Roles.CENTER));
    }

    @Bean
    ProcessSpec objectionProcessSpec() {
        return ProcessSpec.of("shared", ID, List.of(SUPERVISORS), List.of());
    }

    @Bean
    TaskForm<Investigation> objectionInvestigate(PublicNotices notices) {
        return TaskForm.of(
                        Investigation.class,
                        objection -> caption(notices, notices.objection(objection)),
                        objection -> shown(notices, notices.objection(objection)),
                        (objection, found, actor) -> conclude(notices, objection, found, actor))
                .dueBy(objection -> Optional.of(notices.objection(objection).due()));
    }

    @Bean
    Step objectionConcludeObjection(PublicNotices notices) {
        return objection -> {
            notices.tellList(objection);
            return Outcome.NOTHING;
        };
    }

    private static Outcome conclude(PublicNotices notices, SubjectId objection, Investigation found, Actor actor) {
        notices.conclude(objection, found.finding() == Investigation.Finding.UPHELD, found.reason(), actor);
        return Outcome.NOTHING;
    }

    private static String caption(PublicNotices notices, Objection objection) {
        String kind = objection.lead() ? "线索" : "异议";
        return kind + objection.number() + "　涉及：" + concerned(notices, objection);
    }

    private static Map<String, Object> shown(PublicNotices notices, Objection objection) {
        String summary = Stream.of(
                        caption(notices, objection),
                        objection.lead() ? "匿名线索，核查期间不影响证书核发" : "提出人：" + objection.name() + "　" + objection.contact(),
                        "反映的事实：" + objection.facts())
                .collect(Collectors.joining("\n\n"));
        return Map.of("summary", summary, "link", "/notices/" + objection.notice());
    }

    private static String concerned(PublicNotices notices, Objection objection) {
        return notices.find(objection.notice()).orElseThrow().rows().stream()
                .filter(row -> objection.dossier().equals(Optional.of(row.dossier())))
                .map(row -> row.name() + "（" + row.organisation() + "）")
                .findFirst()
                .orElse("全部公示人员（异议成立的，名单中全部人员不予核发证书）");
    }
}
