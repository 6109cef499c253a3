package org.jiangheng.portal;

import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An application: filled in while it may be, followed afterwards. */
@Controller
class ApplicationPages {

    private final Access access;
    private final Fillings fillings;
    private final FillingView fillingPage;
    private final FollowingView followingPage;
    private final Readings readings;

    ApplicationPages(
            Access access, Fillings fillings, FillingView fillingPage, FollowingView followingPage, Readings readings) {
        this.access = access;
        this.fillings = fillings;
        this.fillingPage = fillingPage;
        this.followingPage = followingPage;
        this.readings = readings;
    }

    @GetMapping("/portal/applications/{id}")
    String show(
            @PathVariable SubjectId id,
            @RequestParam Optional<String> part,
            @RequestParam Optional<String> check,
            Model model,
            Actor actor) {
        var dossier = access.readable(id, actor);
        var own = access.isHolder(dossier, actor);
        if (own && dossier.isEditable()) {
            var filling = fillings.of(dossier, actor);
            return fillingPage.show(filling, filling.section(part), check.isPresent(), model);
        }
        return followingPage.show(dossier, own, own, model);
    }

    /** The application with the full identity number, on request; noted with who, when and why (XC-29). */
    @PostMapping("/portal/applications/{id}/identity")
    String reveal(
            @PathVariable SubjectId id, @RequestParam(defaultValue = "") String reason, Model model, Actor actor) {
        var dossier = access.readable(id, actor);
        readings.noteIdentity(dossier, actor, reason);
        return followingPage.show(dossier, access.isHolder(dossier, actor), true, model);
    }

    /** Printable: number, time and hash of what was sent (XC-19). */
    @GetMapping("/portal/applications/{id}/receipt")
    String receipt(@PathVariable SubjectId id, Model model, Actor actor) {
        var dossier = access.own(id, actor);
        if (dossier.number().isEmpty()) {
            throw Access.missing();
        }
        return followingPage.receipt(dossier, model);
    }
}
