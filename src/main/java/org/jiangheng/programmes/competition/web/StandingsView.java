package org.jiangheng.programmes.competition.web;

import java.util.Comparator;
import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Entries;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.programmes.competition.Ranking;
import org.jiangheng.programmes.competition.Standing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A ranking searched, sorted and by pages. */
@Component
class StandingsView {

    private static final int LINES = 50;
    /** The mark of a line with findings; searched for, it brings these lines. */
    private static final String TO_DECIDE = "需处理";

    private final ItemResults results;
    private final Entries entries;

    StandingsView(ItemResults results, Entries entries) {
        this.results = results;
        this.entries = entries;
    }

    void show(SubjectId item, String text, String sort, int page, Model model) {
        boolean empty = entries.isEmpty(item);
        model.addAttribute("noScores", empty);
        model.addAttribute("text", text.strip());
        model.addAttribute("sort", sort);
        if (empty) {
            return;
        }
        var ranking = results.of(item);
        var found = found(ranking, text.strip(), sort);
        var paging = Paging.of(found.size(), page, LINES);
        model.addAttribute("ranking", ranking);
        model.addAttribute("closed", results.isClosed(item));
        model.addAttribute("findings", ranking.findings());
        model.addAttribute("found", found.size());
        model.addAttribute("page", paging.page());
        model.addAttribute("pages", paging.pages());
        model.addAttribute("standings", paging.of(found));
    }

    /** The standing of one competitor of the item. */
    Standing standing(SubjectId item, SubjectId entry) {
        return results.of(item).standings().stream()
                .filter(standing -> standing.entry().id().equals(entry))
                .findFirst()
                .orElseThrow(ItemFrame::missing);
    }

    private static List<Standing> found(Ranking ranking, String text, String sort) {
        var found = ranking.standings().stream().filter(standing -> matches(standing, text));
        return switch (sort) {
            case "name" ->
                found.sorted(Comparator.comparing(standing -> standing.entry().name()))
                        .toList();
            case "employer" ->
                found.sorted(Comparator.comparing(standing -> standing.entry().employer()))
                        .toList();
            case "position" ->
                found.sorted(Comparator.comparingInt(
                                standing -> standing.entry().position()))
                        .toList();
            default -> found.toList();
        };
    }

    private static boolean matches(Standing standing, String text) {
        return text.equals(TO_DECIDE) ? !standing.findings().isEmpty() : contains(standing, text);
    }

    private static boolean contains(Standing standing, String text) {
        var entry = standing.entry();
        return entry.name().contains(text)
                || entry.employer().contains(text)
                || standing.level()
                        .filter(level -> level.label().contains(text))
                        .isPresent();
    }
}
