package org.jiangheng.programmes.competition.web;

import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Entries;
import org.jiangheng.programmes.competition.Entry;
import org.jiangheng.programmes.competition.ImportFilter;
import org.jiangheng.programmes.competition.ScoreImports;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an item's scores shows; identity numbers only masked (XC-29). */
@Component
class ScoreView {

    private static final int LINES = 20;

    private final ScoreImports imports;
    private final Entries entries;

    ScoreView(ScoreImports imports, Entries entries) {
        this.imports = imports;
        this.entries = entries;
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
        model.addAttribute("entries", paging.of(found));
    }

    private static boolean matches(Entry entry, String wanted) {
        return entry.name().contains(wanted)
                || entry.employer().contains(wanted)
                || entry.identity().endsWith(wanted);
    }
}
