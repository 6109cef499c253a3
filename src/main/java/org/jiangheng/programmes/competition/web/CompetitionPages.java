package org.jiangheng.programmes.competition.web;

import java.util.Comparator;
import java.util.Map;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.competition.Changes;
import org.jiangheng.programmes.competition.Competition;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.web.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of competitions and one competition with its items, for organisers and for staff (CC-53, CC-56). */
@Controller
class CompetitionPages {

    private static final Map<String, Comparator<Competition>> ORDERS = Map.of(
            "start", Comparator.comparing(Competition::startsOn),
            "name", Comparator.comparing(Competition::name),
            "filed", Comparator.comparing(Competition::filedAt).reversed());

    private final CompetitionFrame frame;
    private final Competitions competitions;
    private final Changes changes;
    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Papers papers;

    CompetitionPages(
            CompetitionFrame frame,
            Competitions competitions,
            Changes changes,
            Dossiers dossiers,
            Organisations organisations,
            Papers papers) {
        this.frame = frame;
        this.competitions = competitions;
        this.changes = changes;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.papers = papers;
    }

    @GetMapping("/portal/competition")
    String own(Actor actor, Model model) {
        if (!actor.hasRole(Roles.EMPLOYER)) {
            throw CompetitionFrame.missing();
        }
        var organisation = organisations.ofAccount(actor.account()).orElseThrow(CompetitionFrame::missing);
        var held = dossiers.heldBy(organisation.id()).stream()
                .filter(dossier -> dossier.programme().equals("competition"))
                .map(dossier -> new Row(dossier, competitions.find(dossier.id()).orElse(null)))
                .toList();
        model.addAttribute("rows", held);
        return "competition/own";
    }

    @GetMapping("/portal/competition/{id}")
    String one(@PathVariable SubjectId id, Actor actor, Model model) {
        return show(frame.requireOwn(id, actor), "portal", actor, model);
    }

    @GetMapping("/portal/competition/items/{item}")
    String item(@PathVariable SubjectId item, Actor actor, Model model) {
        var own = frame.requireOwnItem(item, actor);
        frame.item(own, model);
        model.addAttribute("tasks", frame.tasks(item, actor));
        model.addAttribute("papers", frame.itemPapers(own));
        return "competition/item";
    }

    @GetMapping("/office/competition")
    String all(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "start") String order,
            Actor actor,
            Model model) {
        requireStaff(actor);
        var wanted = text.strip();
        model.addAttribute("text", wanted);
        model.addAttribute("order", order);
        model.addAttribute(
                "rows",
                competitions.readable(actor).stream()
                        .sorted(ORDERS.getOrDefault(order, ORDERS.get("start")))
                        .map(competition -> new Row(dossiers.get(competition.id()), competition))
                        .filter(row -> row.matches(wanted))
                        .toList());
        return "competition/office-list";
    }

    @GetMapping("/office/competition/{id}")
    String staff(@PathVariable SubjectId id, Actor actor, Model model) {
        requireStaff(actor);
        return show(frame.require(id, actor), "office", actor, model);
    }

    /** A paper of the competition or of one of its items. */
    @GetMapping({"/portal/competition/{id}/papers/{paper}", "/office/competition/{id}/papers/{paper}"})
    ResponseEntity<byte[]> paper(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        var competition = frame.require(id, actor);
        var found = papers.find(paper)
                .filter(issued -> issued.subject().equals(id)
                        || competition.items().stream()
                                .anyMatch(item -> item.id().equals(issued.subject())))
                .filter(issued -> issued.subject().equals(id) || issued.kind().matches("(plan|questions)-.*"))
                .orElseThrow(CompetitionFrame::missing);
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }

    private String show(Competition competition, String surface, Actor actor, Model model) {
        model.addAttribute("surface", surface);
        frame.competition(competition, model);
        model.addAttribute("lines", frame.lines(competition));
        model.addAttribute("papers", frame.papers(competition.id()));
        model.addAttribute(
                "changes",
                changes.of(competition.id()).stream()
                        .map(change -> Map.of("change", change, "what", changes.describe(change)))
                        .toList());
        model.addAttribute("tasks", frame.tasks(competition.id(), actor));
        return "competition/one";
    }

    private static void requireStaff(Actor actor) {
        if (!CompetitionLinks.isStaff(actor)) {
            throw CompetitionFrame.missing();
        }
    }

    /** A competition on a list; the competition itself only once it was sent. */
    public record Row(Dossier dossier, @Nullable Competition competition) {

        boolean matches(String text) {
            return competition != null
                    && (competition.name().contains(text)
                            || dossier.holderName().contains(text)
                            || competition.receiptNumber().orElse("").contains(text)
                            || dossier.number().orElse("").contains(text));
        }

        /** Sent, and neither decided nor on file (CC-X14). */
        public boolean isWithdrawable() {
            return competition != null
                    && competition.receiptNumber().isEmpty()
                    && !dossier.status().isClosed();
        }

        public String page() {
            return dossier.isEditable()
                            || competition == null
                            || competition.receiptNumber().isEmpty()
                    ? "/portal/applications/" + dossier.id()
                    : "/portal/competition/" + dossier.id();
        }
    }
}
