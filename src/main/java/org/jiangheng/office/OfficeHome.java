package org.jiangheng.office;

import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.registration.Identities;
import org.jiangheng.registration.OrganisationSignUps;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff find their list work and look dossiers up. */
@Controller
class OfficeHome {

    private static final int MOST_FOUND = 50;

    private final OfficeAccess access;
    private final Tasks tasks;
    private final Cases cases;
    private final RecentLists lists;
    private final OrganisationSignUps organisations;
    private final Identities identities;

    OfficeHome(
            OfficeAccess access,
            Tasks tasks,
            Cases cases,
            RecentLists lists,
            OrganisationSignUps organisations,
            Identities identities) {
        this.access = access;
        this.tasks = tasks;
        this.cases = cases;
        this.lists = lists;
        this.organisations = organisations;
        this.identities = identities;
    }

    @GetMapping("/office")
    String show(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        var mine = tasks.of(actor);
        model.addAttribute(
                "work", mine.stream().filter(task -> task.page().isPresent()).toList());
        model.addAttribute(
                "others", mine.stream().filter(task -> task.page().isEmpty()).count());
        model.addAttribute("mayRead", access.readsDossiers(actor));
        var receives = access.holds(actor, Roles.RECEPTION);
        model.addAttribute("signUps", receives ? organisations.waiting() : 0);
        model.addAttribute("disputes", receives ? identities.openDisputes() : 0);
        model.addAttribute("q", q);
        model.addAttribute("found", found(q, actor));
        model.addAttribute("recent", lists.of(actor));
        return "office/home";
    }

    private List<CaseCard> found(String q, Actor actor) {
        return q.isBlank() || !access.readsDossiers(actor)
                ? List.of()
                : cases.search(q, access.reads(actor), MOST_FOUND);
    }
}
