package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.Objection;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.web.InPlace;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of those who passed, from approval through the public notice to the certificates (DR-64, DR-65). */
@Controller
@RequestMapping("/office/awards/{id}")
class AwardPage {

    static final String[] READERS = {Roles.LEADER, Roles.CERTIFICATES, Roles.SECRETARY, Roles.SUPERVISION};
    private static final String TASK = "approveList";
    private static final String PAGE = "office/award";

    private final OfficeAccess access;
    private final AwardLists lists;
    private final PublicNotices notices;
    private final Occupations occupations;
    private final Batches batches;
    private final Cases cases;
    private final Tasks tasks;
    private final InPlace inPlace;

    AwardPage(
            OfficeAccess access,
            AwardLists lists,
            PublicNotices notices,
            Occupations occupations,
            Batches batches,
            Cases cases,
            Tasks tasks,
            InPlace inPlace) {
        this.access = access;
        this.lists = lists;
        this.notices = notices;
        this.occupations = occupations;
        this.batches = batches;
        this.cases = cases;
        this.tasks = tasks;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        return page(require(id, actor), "", actor, model);
    }

    /** The leader's signature. */
    @PostMapping
    String approve(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String remark,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var list = require(id, actor);
        try {
            var task = access.requireTask(id, TASK, actor);
            tasks.complete(task.id(), Map.of("remark", remark.strip()), actor);
            return "redirect:/office/awards/" + id;
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(list, remark, actor, model);
        }
    }

    private String page(AwardList list, String remark, Actor actor, Model model) {
        var notice = notices.ofList(list.id());
        model.addAttribute("list", list);
        model.addAttribute("batch", batches.get(list.batch()));
        model.addAttribute("rows", list.rows().stream().map(this::line).toList());
        model.addAttribute("names", names(list));
        model.addAttribute("issued", list.count(AwardList.Decision.ISSUED));
        model.addAttribute("notice", notice.orElse(null));
        model.addAttribute("objections", notice.map(this::objections).orElse(List.of()));
        model.addAttribute("remark", remark);
        model.addAttribute("editable", access.task(list.id(), TASK, actor).isPresent());
        return PAGE;
    }

    private List<Objection> objections(PublicNotice notice) {
        return notices.objections(notice.id());
    }

    private static Map<SubjectId, String> names(AwardList list) {
        return list.rows().stream()
                .collect(Collectors.toMap(
                        AwardList.Row::dossier, row -> row.entry().name()));
    }

    private Line line(AwardList.Row row) {
        var entry = row.entry();
        return new Line(
                row,
                cases.get(row.dossier()).number().orElse(""),
                occupations.label(entry.occupation()),
                SkillLevel.of(entry.level()).label());
    }

    private AwardList require(SubjectId id, Actor actor) {
        access.require(actor, READERS);
        return lists.find(id).orElseThrow(OfficeAccess::missing);
    }

    /** One award as shown. */
    record Line(AwardList.Row row, String number, String occupation, String level) {}
}
