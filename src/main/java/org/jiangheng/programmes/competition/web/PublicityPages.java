package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.programmes.competition.ItemFile.Kind;
import org.jiangheng.programmes.competition.ItemFiles;
import org.jiangheng.programmes.competition.Publicities;
import org.jiangheng.programmes.competition.Publicity.Finding;
import org.jiangheng.web.InPlace;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 比赛结果公示 and its conclusion (CC-65, CC-X9). */
@Controller
@RequestMapping("/portal/competition/items/{item}/publicity")
class PublicityPages {

    private final ItemFrame frame;
    private final Publicities publicities;
    private final ItemFiles files;
    private final InPlace inPlace;
    private final Time time;

    PublicityPages(ItemFrame frame, Publicities publicities, ItemFiles files, InPlace inPlace, Time time) {
        this.frame = frame;
        this.publicities = publicities;
        this.files = files;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping
    String show(@PathVariable SubjectId item, Actor actor, Model model) {
        frame.requireOrganiser(item, actor);
        frame.frame(item, model);
        var publicity = publicities.of(item);
        model.addAttribute("publicity", publicity.orElse(null));
        model.addAttribute("notice", publicities.notice(item).orElse(null));
        model.addAttribute("received", publicities.received(item));
        model.addAttribute("draft", publicities.draft(item));
        model.addAttribute("proofs", files.of(item, Kind.PUBLICITY_PROOF));
        model.addAttribute(
                "over",
                publicity.filter(said -> !time.now().isBefore(said.until())).isPresent());
        model.addAttribute("mayPublish", frame.has(item, CompetitionProcess.PUBLICIZE_RESULTS, actor));
        model.addAttribute("mayConclude", frame.has(item, CompetitionProcess.CONCLUDE_RESULTS, actor));
        model.addAttribute("findingChoices", Finding.values());
        return "competition/publicity";
    }

    @PostMapping
    String publish(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String place,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> startedOn,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            frame.completeTyped(
                    item,
                    CompetitionProcess.PUBLICIZE_RESULTS,
                    Map.of(),
                    actor,
                    () -> publicities.prepare(item, place, startedOn, actor));
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, actor, model);
        }
        redirect.addFlashAttribute("done", "比赛结果已在官方网站公示。");
        return "redirect:/portal/competition/items/" + item + "/publicity";
    }

    @PostMapping("/conclusion")
    String conclude(
            @PathVariable SubjectId item,
            @RequestParam Optional<Finding> finding,
            @RequestParam(defaultValue = "") String opinion,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            var found = finding.orElseThrow(() -> new RuleViolated("competition.conclusionMissing"));
            frame.completeTyped(
                    item,
                    CompetitionProcess.CONCLUDE_RESULTS,
                    Map.of(),
                    actor,
                    () -> publicities.prepareConclusion(item, found, opinion, actor));
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, actor, model);
        }
        boolean upheld = finding.filter(Finding.UPHELD::equals).isPresent();
        redirect.addFlashAttribute("done", upheld ? "异议成立，公示已撤回。请更正后重新确定名次。" : "公示结论已记录。");
        return "redirect:/portal/competition/items/" + item + (upheld ? "/results" : "/publicity");
    }
}
