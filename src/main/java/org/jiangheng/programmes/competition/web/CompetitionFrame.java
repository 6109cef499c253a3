package org.jiangheng.programmes.competition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.programmes.competition.Competition;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.programmes.competition.Flags;
import org.jiangheng.programmes.competition.Item;
import org.jiangheng.programmes.competition.papers.ResultPaper;
import org.jiangheng.workflow.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a competition share: who may open them, and what stands at their head. */
@Component
class CompetitionFrame {

    private final Competitions competitions;
    private final Dossiers dossiers;
    private final Occupations occupations;
    private final Flags flags;
    private final Papers papers;
    private final Tasks tasks;

    CompetitionFrame(
            Competitions competitions,
            Dossiers dossiers,
            Occupations occupations,
            Flags flags,
            Papers papers,
            Tasks tasks) {
        this.competitions = competitions;
        this.dossiers = dossiers;
        this.occupations = occupations;
        this.flags = flags;
        this.papers = papers;
        this.tasks = tasks;
    }

    /** To whoever may not read it there is none (XC-29). */
    Competition require(SubjectId id, Actor actor) {
        return found(() -> competitions.require(id, actor));
    }

    /** The competition, to its organiser. */
    Competition requireOwn(SubjectId id, Actor actor) {
        var competition = require(id, actor);
        if (!competitions.isOrganiser(id, actor)) {
            throw missing();
        }
        return competition;
    }

    /** The item, to the organiser of its competition. */
    Item requireOwnItem(SubjectId id, Actor actor) {
        return found(() -> competitions.requireOwn(id, actor));
    }

    void item(Item item, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("levels", Competitions.levels(item));
        model.addAttribute("occupation", occupations.label(item.occupation()));
        model.addAttribute("flags", flags.of(item.id()));
        competition(competitions.get(item.competition()), model);
    }

    void competition(Competition competition, Model model) {
        model.addAttribute("competition", competition);
        model.addAttribute("organiser", dossiers.get(competition.id()).holderName());
        model.addAttribute("words", dossiers.get(competition.id()).words());
        model.addAttribute("label", (Function<String, String>) occupations::label);
    }

    /** The competition's items, each with what it is marked with. */
    List<Line> lines(Competition competition) {
        return competition.items().stream()
                .map(item -> new Line(item, occupations.label(item.occupation()), flags.of(item.id())))
                .toList();
    }

    List<Paper> papers(SubjectId subject) {
        return papers.of(subject);
    }

    /** The papers of an item, each where its readers may read it: those of the results ask who may read numbers (XC-29). */
    List<PaperLink> itemPapers(Item item) {
        return papers.of(item.id()).stream()
                .map(paper -> new PaperLink(
                        paper.title(),
                        paper.issued(),
                        ResultPaper.of(paper.kind())
                                .map(known -> paper.superseded() ? "superseded/" + paper.id() : known.kind())
                                .map(file -> "/portal/competition/items/" + item.id() + "/papers/" + file + ".pdf")
                                .orElse("/portal/competition/" + item.competition() + "/papers/" + paper.id())))
                .toList();
    }

    /** A paper on a list. */
    public record PaperLink(String title, Instant issued, String link) {}

    /** Completes the actor's open task of the subject; false when there is none. */
    boolean complete(SubjectId subject, String key, Actor actor) {
        return complete(subject, key, actor, () -> {});
    }

    /** The same after the deed, in one transaction with it; the deed is not done when there is no task. */
    boolean complete(SubjectId subject, String key, Actor actor, Runnable deed) {
        var open = tasks.about(subject, actor).stream()
                .filter(task -> task.key().equals(key))
                .findFirst();
        open.ifPresent(task -> tasks.complete(task.id(), Map.of(), actor, deed));
        return open.isPresent();
    }

    List<Tasks.Task> tasks(SubjectId subject, Actor actor) {
        return tasks.about(subject, actor);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static <T> T found(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RuleViolated unknown) {
            throw missing();
        }
    }

    /** An item on a list. */
    public record Line(Item item, String occupation, List<Flags.Flag> flags) {}
}
