package org.jiangheng.desk;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.batch.DraftEdit;
import org.jiangheng.batch.ParameterChange;
import org.jiangheng.batch.ParameterDefault;
import org.jiangheng.batch.ParameterDefaults;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.programmes.Programmes;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next batches start from; running batches keep their own values (XC-01). */
@Controller
class ParameterPages {

    private static final String PAGE = "/desk/parameters";

    private final ParameterDefaults defaults;
    private final Programmes programmes;
    private final Doing doing;
    private final Time time;

    ParameterPages(ParameterDefaults defaults, Programmes programmes, Doing doing, Time time) {
        this.defaults = defaults;
        this.programmes = programmes;
        this.doing = doing;
        this.time = time;
    }

    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            Model model) {
        model.addAttribute(
                "programmes",
                programmes.all().stream()
                        .map(each -> new Values(each.code(), each.title(), defaults.of(each.code())))
                        .filter(each -> !each.values().isEmpty())
                        .toList());
        model.addAttribute(
                "changed",
                defaults.of(programme).stream()
                        .filter(each -> each.key().equals(key) && each.valid())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("programme", programme);
        model.addAttribute(
                "changes",
                defaults.changes().stream()
                        .map(change -> new Shown(change, label(change), Proposals.mayDecide(actor, change.proposed())))
                        .toList());
        model.addAttribute("today", time.today());
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        return "desk/parameters";
    }

    @PostMapping(PAGE)
    String propose(
            @RequestParam String programme,
            @RequestParam String key,
            @RequestParam String value,
            @RequestParam String source,
            @RequestParam String reason,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
            Actor actor,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("typed", new Typed(value, source, reason, validFrom));
        return doing.then(
                PAGE,
                PAGE + "?programme=" + programme + "&key=" + key + "#change",
                redirect,
                "已提交，请另一位签批领导或者系统管理员批准。",
                () -> defaults.propose(programme, key, new DraftEdit.Value(value, source, reason), validFrom, actor));
    }

    @PostMapping(PAGE + "/{id}/approve")
    String approve(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
        return doing.then(PAGE, redirect, "已批准，之后复制的批次按新值起步。", () -> defaults.approve(id, actor));
    }

    @PostMapping(PAGE + "/{id}/refuse")
    String refuse(@PathVariable String id, @RequestParam String reason, Actor actor, RedirectAttributes redirect) {
        return doing.then(PAGE, redirect, "已退回。", () -> defaults.refuse(id, reason, actor));
    }

    private String label(ParameterChange change) {
        return defaults.of(change.programme()).stream()
                .filter(each -> each.key().equals(change.key()))
                .map(ParameterDefault::label)
                .findFirst()
                .orElse(change.key());
    }

    /** What a refused proposal said, shown again. */
    record Typed(String value, String source, String reason, LocalDate validFrom) {}

    /** A programme's values. */
    record Values(String code, String title, List<ParameterDefault> values) {}

    /**
     * @param mine whether the viewer may decide it
     */
    record Shown(ParameterChange change, String label, boolean mine) {}
}
