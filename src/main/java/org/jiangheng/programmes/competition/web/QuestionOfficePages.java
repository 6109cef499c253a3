package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.programmes.competition.Questions;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.InPlace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where 试题科 reads, receives and hands back filed questions; for everybody else the page does not exist (CC-51). */
@Controller
@RequestMapping("/office/competition/questions/{item}")
class QuestionOfficePages {

    private final CompetitionFrame frame;
    private final Competitions competitions;
    private final Questions questions;
    private final InPlace inPlace;

    QuestionOfficePages(CompetitionFrame frame, Competitions competitions, Questions questions, InPlace inPlace) {
        this.frame = frame;
        this.competitions = competitions;
        this.questions = questions;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId item, Actor actor, Model model) {
        require(actor);
        try {
            frame.item(competitions.requireItem(item, actor), model);
        } catch (RuleViolated unknown) {
            throw CompetitionFrame.missing();
        }
        model.addAttribute("files", questions.files(item));
        model.addAttribute("filing", questions.filing(item).orElse(null));
        model.addAttribute("lastDay", questions.lastDay(item));
        return "competition/office-questions";
    }

    /** Each reading is written into the journal. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> read(@PathVariable SubjectId item, @PathVariable String file, Actor actor) {
        require(actor);
        try {
            var content = questions.read(item, file, actor);
            return Downloads.attachment(content.name(), content.mediaType(), content.bytes());
        } catch (RuleViolated unknown) {
            throw CompetitionFrame.missing();
        }
    }

    @PostMapping("/receive")
    String receive(
            @PathVariable SubjectId item,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        require(actor);
        try {
            if (!frame.complete(item, CompetitionProcess.RECEIVE_QUESTIONS, actor)) {
                questions.receive(item, actor);
            }
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, actor, model);
        }
        redirect.addFlashAttribute("done", "已接收备案，并告知主办单位。");
        return "redirect:/office/competition/questions/" + item;
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        require(actor);
        try {
            questions.giveBack(item, reason, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, actor, model);
        }
        redirect.addFlashAttribute("done", "已退回主办单位重新报送。");
        return "redirect:/office/competition/questions/" + item;
    }

    private void require(Actor actor) {
        if (!questions.isQuestionOffice(actor)) {
            throw CompetitionFrame.missing();
        }
    }
}
