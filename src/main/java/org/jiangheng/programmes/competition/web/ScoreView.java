package org.jiangheng.programmes.competition.web;

import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.programmes.competition.Entries;
import org.jiangheng.programmes.competition.Entry;
import org.jiangheng.programmes.competition.ImportFilter;
import org.jiangheng.programmes.competition.ScoreImports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the page of an item's scores shows; identity numbers only masked (XC-29). */
@Component
class ScoreView {

    private static final int LINES = 20;

    private final Competitions competitions;
    private final ScoreImports imports;
    private final Entries entries;
    private final Occupations occupations;

    ScoreView(Competitions competitions, ScoreImports imports, Entries entries, Occupations occupations) {
        this.competitions = competitions;
        this.imports = imports;
        this.entries = entries;
        this.occupations = occupations;
    }

    /** Only the organiser; to everybody else there is no such item. */
    void requireOwn(SubjectId item, Actor actor) {
        try {
            var found = competitions.requireItem(item, actor);
            if (!competitions.isOrganiser(found.competition(), actor)) {
                throw missing();
            }
        } catch (RuleViolated unknown) {
            throw missing();
        }
    }

    void frame(SubjectId id, Model model) {
        var item = competitions.item(id);
        model.addAttribute("item", item);
        model.addAttribute("competition", competitions.get(item.competition()));
        model.addAttribute("occupation", occupations.label(item.occupation()));
        model.addAttribute("open", imports.isOpen(id));
    }

    void report(SubjectId item, ImportFilter filter, int page, Model model) {
        var current = imports.current(item);
        model.addAttribute("list", current.orElse(null));
        model.addAttribute("filter", filter);
        current.ifPresent(list -> {
            var paging = Paging.of(imports.count(list, filter), page, LINES);
            model.addAttribute("problems", imports.problems(list, filter, paging.from(), LINES));
            model.addAttribute("paging", paging);
        });
    }

    void entries(SubjectId item, String who, int page, Model model) {
        var all = entries.of(item);
        var wanted = who.strip();
        var found = all.stream().filter(entry -> matches(entry, wanted)).toList();
        var paging = Paging.of(found.size(), page, LINES);
        model.addAttribute("who", wanted);
        model.addAttribute("total", all.size());
        model.addAttribute(
                "participants", all.stream().filter(Entry::isParticipant).count());
        model.addAttribute("entryPaging", paging);
        model.addAttribute("entries", shown(found, paging));
    }

    private static List<Entry> shown(List<Entry> found, Paging paging) {
        return found.subList(paging.from(), Math.min(found.size(), paging.from() + LINES));
    }

    private static boolean matches(Entry entry, String wanted) {
        return entry.name().contains(wanted)
                || entry.employer().contains(wanted)
                || entry.identity().endsWith(wanted);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Which part of a long list is shown; pages count from 1. */
    record Paging(int total, int page, int pages, int from) {

        static Paging of(int total, int wanted, int lines) {
            int pages = Math.max(1, (total + lines - 1) / lines);
            int page = Math.max(1, Math.min(wanted, pages));
            return new Paging(total, page, pages, (page - 1) * lines);
        }
    }
}
