package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Change;
import org.jiangheng.programmes.competition.Changes;
import org.jiangheng.programmes.competition.Item;
import org.jiangheng.web.InPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organiser asks for a change after the receipt: day, place, weight, an item or all of it called off (CC-46, CC-X4). */
@Controller
@RequestMapping("/portal/competition/{id}/change")
class ChangePages {

    private final CompetitionFrame frame;
    private final Changes changes;
    private final Time time;
    private final InPlace inPlace;

    ChangePages(CompetitionFrame frame, Changes changes, Time time, InPlace inPlace) {
        this.frame = frame;
        this.changes = changes;
        this.time = time;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var competition = frame.requireOwn(id, actor);
        frame.competition(competition, model);
        var open = frame.lines(competition).stream()
                .filter(line -> !line.item().status().isClosed())
                .toList();
        model.addAttribute(
                "lines",
                open.stream().filter(line -> isAhead(line.item(), false)).toList());
        model.addAttribute(
                "cancellable", !open.isEmpty() && open.stream().allMatch(line -> isAhead(line.item(), true)));
        return "competition/change";
    }

    /** Whether a part, or each, is still to come. */
    private boolean isAhead(Item item, boolean each) {
        var today = time.today();
        boolean theory = item.theoryOn().isAfter(today);
        boolean skill = item.skillOn().isAfter(today);
        return each ? theory && skill : theory || skill;
    }

    @PostMapping
    String request(
            @PathVariable SubjectId id,
            Answers answers,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOwn(id, actor);
        try {
            changes.request(answers.change(id, time), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(id, actor, model);
        }
        redirect.addFlashAttribute("done", "变更申请已提交竞赛管理科。");
        return "redirect:/portal/competition/" + id;
    }

    /** What is typed; blank stays as it is. */
    public record Answers(
            Change.Kind kind,
            @Nullable String item,
            @Nullable String theoryOn,
            @Nullable String skillOn,
            @Nullable String theoryPlace,
            @Nullable String skillPlace,
            @Nullable String skillShare,
            @Nullable String reason) {

        Change change(SubjectId competition, Time time) {
            var moves = kind == Change.Kind.CHANGE;
            return new Change(
                    SubjectId.fresh(),
                    competition,
                    kind == Change.Kind.CANCEL ? Optional.empty() : typed(item).map(ChangePages::subject),
                    kind,
                    moves ? typed(theoryOn).map(ChangePages::day) : Optional.empty(),
                    moves ? typed(skillOn).map(ChangePages::day) : Optional.empty(),
                    moves ? typed(theoryPlace) : Optional.empty(),
                    moves ? typed(skillPlace) : Optional.empty(),
                    moves ? typed(skillShare).map(ChangePages::share) : Optional.empty(),
                    typed(reason).orElse(""),
                    Change.Status.REQUESTED,
                    time.now(),
                    Optional.empty(),
                    "");
        }
    }

    private static Optional<String> typed(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static SubjectId subject(String id) {
        try {
            return SubjectId.of(id);
        } catch (IllegalArgumentException unreadable) {
            throw new RuleViolated("competition.changeItemUnknown");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated("competition.changeNothing");
        }
    }

    private static BigDecimal share(String text) {
        if (!text.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            throw new RuleViolated("competition.changeNothing");
        }
        return new BigDecimal(text).movePointLeft(2);
    }
}
