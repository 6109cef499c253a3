package org.jiangheng.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.inspection.Answer;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.InspectionProcess;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.NewInspection;
import org.jiangheng.inspection.Round;
import org.jiangheng.inspection.Sheet;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.springframework.context.ApplicationContext;

/** A district's inspectors, an organiser that answers, the centre; and an inspection that was ordered. */
public class InspectionWorld {

    public static final String DISTRICT = Roles.group(Roles.SUPERVISION, "ORG-DCENTER-110105");
    public static final String ELSEWHERE = Roles.group(Roles.SUPERVISION, "ORG-DCENTER-110108");

    private final ApplicationContext beans;
    public final Actor first;
    public final Actor second;
    public final Actor organiser;
    private final SubjectId thing;

    public InspectionWorld(ApplicationContext beans) {
        this.beans = beans;
        beans.getBean(DemonstrationClock.class).begin(ReviewWorld.at("2026-05-08T09:00"));
        first = member(DISTRICT);
        second = member(DISTRICT);
        organiser = clerk();
        thing = beans.getBean(InspectedThings.class)
                .thing(organiser.groups().iterator().next());
    }

    public SubjectId thing() {
        return thing;
    }

    public Actor member(String group) {
        return account(Optional.empty(), Set.of(group));
    }

    /** A clerk of an organisation of its own. */
    public Actor clerk() {
        var organisation = new Organisation(
                OrganisationId.fresh(), "北京示例主办单位", Invented.creditCode(), "朝阳区", "市属企业", "钱经办", "hr@example.com");
        return account(Optional.of(beans.getBean(Organisations.class).register(organisation)), Set.of());
    }

    private Actor account(Optional<OrganisationId> organisation, Set<String> groups) {
        var account = Invented.account("du");
        var accounts = beans.getBean(Accounts.class);
        accounts.create(new NewAccount(
                account,
                "督" + account,
                ReviewWorld.PASSWORD,
                account + "@example.com",
                Optional.empty(),
                organisation,
                groups));
        return accounts.find(account).orElseThrow();
    }

    /** Ordered for the district, and its process started as a diagram would. */
    public SubjectId started() {
        var id = ordered();
        start(id);
        return id;
    }

    public SubjectId ordered() {
        var things = beans.getBean(InspectedThings.class);
        return inspections()
                .order(
                        new NewInspection(
                                thing,
                                new Kind("EVENT", "事中检查"),
                                "朝阳区示例路1号",
                                beans.getBean(Time.class).today(),
                                "",
                                things.questions(thing, "EVENT"),
                                DISTRICT,
                                group()),
                        Actor.SYSTEM);
    }

    public String group() {
        return organiser.groups().iterator().next();
    }

    public void start(SubjectId id) {
        var facts = Outcome.of(InspectionProcess.INSPECTORS, DISTRICT).and(InspectionProcess.RESPONSIBLE, group());
        beans.getBean(Processes.class).start(InspectionProcess.ID, id, facts);
        runJobs();
    }

    public void runJobs() {
        beans.getBean(Jobs.class).runDue();
    }

    public Inspections inspections() {
        return beans.getBean(Inspections.class);
    }

    public Inspection get(SubjectId id) {
        return inspections().get(id);
    }

    public Round round(SubjectId id) {
        var all = inspections().rounds(id);
        return all.get(all.size() - 1);
    }

    /** Everything in order, with the second inspector's account. */
    public Sheet passing() {
        return sheet(Conclusion.PASSED, Map.of());
    }

    /** One defect, to be rectified in ten days. */
    public Sheet rectifying() {
        return sheet(Conclusion.RECTIFY, Map.of("JUDGES", new Sheet.Line(Optional.of(Answer.NO), "两名裁判没有佩戴证件")));
    }

    public Sheet sheet(Conclusion conclusion, Map<String, Sheet.Line> others) {
        var yes = new Sheet.Line(Optional.of(Answer.YES), "");
        var lines = new java.util.HashMap<>(Map.of("ORDER", yes, "JUDGES", yes, "RULES", yes));
        lines.putAll(others);
        var today = beans.getBean(Time.class).today();
        return new Sheet(
                Optional.of(today),
                second.account(),
                "",
                lines,
                Optional.of(conclusion),
                conclusion == Conclusion.PASSED ? "" : "裁判人员应当佩戴证件上岗。",
                conclusion == Conclusion.RECTIFY ? Optional.of(today.plusDays(10)) : Optional.empty());
    }

    public static List<String> codes() {
        return List.of("ORDER", "JUDGES", "RULES");
    }
}
