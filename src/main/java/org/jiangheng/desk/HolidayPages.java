package org.jiangheng.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jiangheng.batch.HolidayReach;
import org.jiangheng.calendar.HolidayList;
import org.jiangheng.calendar.HolidayYears;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.InPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The years whose holidays are known, and how another one comes in (XC-07). */
@Controller
class HolidayPages {

    private static final String TEMPLATE =
            "日期,放假或上班,名称\n# 放假的每一天、调休上班的每一天各写一行，例如：\n# 2026-01-01,放假,元旦\n# 2026-01-04,上班,元旦调休\n";

    private final HolidayYears years;
    private final HolidayReach reach;
    private final WorkingDays workingDays;
    private final InPlace inPlace;
    private final Doing doing;
    private final Time time;

    HolidayPages(
            HolidayYears years, HolidayReach reach, WorkingDays workingDays, InPlace inPlace, Doing doing, Time time) {
        this.years = years;
        this.reach = reach;
        this.workingDays = workingDays;
        this.inPlace = inPlace;
        this.doing = doing;
        this.time = time;
    }

    @GetMapping("/desk/holidays")
    String list(Actor actor, Model model) {
        model.addAttribute("years", years.published());
        model.addAttribute("counting", years.now());
        model.addAttribute("proposals", years.proposed());
        model.addAttribute("wants", reach.wants());
        model.addAttribute("missingYear", workingDays.missingYear(time.today()).orElse(null));
        model.addAttribute("next", next());
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        return "desk/holidays";
    }

    /** The first year from this one on that nobody has entered. */
    private int next() {
        return IntStream.iterate(time.today().getYear(), year -> year + 1)
                .filter(year -> !years.now().publishedYears().contains(year))
                .findFirst()
                .orElseThrow();
    }

    @GetMapping("/desk/holidays/{year:\\d{4}}")
    String year(@PathVariable int year, Actor actor, Model model) {
        var published = years.published().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("year", published);
        model.addAttribute("months", YearGrid.of(year, years.lines(year)));
        model.addAttribute("workingDays", years.now().inYear(year));
        model.addAttribute("proposals", years.of(year));
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        return "desk/holiday-year";
    }

    @GetMapping("/desk/holidays/import")
    String begin(@RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("year", year == null ? next() : year);
        model.addAttribute("source", "");
        model.addAttribute("text", year == null ? "" : text(year));
        return "desk/holiday-import";
    }

    private String text(int year) {
        return String.join(
                "\n",
                years.lines(year).stream()
                        .map(line -> line.day() + "," + line.kind().label() + "," + line.name())
                        .toList());
    }

    @GetMapping("/desk/holidays/template.csv")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holidays.csv\"")
                .body(("\uFEFF" + TEMPLATE).getBytes(StandardCharsets.UTF_8));
    }

    /** Shows what was read before anything is kept; a file goes before what is typed. */
    @PostMapping("/desk/holidays/import")
    String read(
            @RequestParam int year,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var read = file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
        model.addAttribute("year", year);
        model.addAttribute("source", source);
        model.addAttribute("text", read);
        try {
            show(HolidayList.read(year, read), model);
            return "desk/holiday-preview";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return "desk/holiday-import";
        }
    }

    private void show(HolidayList list, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("doubts", list.doubts());
        model.addAttribute("months", YearGrid.of(list.year(), list.lines()));
        model.addAttribute(
                "before",
                list.lines().stream()
                        .filter(line -> line.day().getYear() < list.year())
                        .toList());
        model.addAttribute("workingDays", years.with(list).inYear(list.year()));
        model.addAttribute("changes", reach.changes(list));
        model.addAttribute("corrected", years.published().stream().anyMatch(each -> each.year() == list.year()));
    }

    @PostMapping("/desk/holidays/proposals")
    String propose(
            @RequestParam int year,
            @RequestParam String source,
            @RequestParam String text,
            Actor actor,
            RedirectAttributes redirect) {
        return doing.then(
                "/desk/holidays",
                "/desk/holidays",
                redirect,
                "已提交，请另一位签批领导或者系统管理员批准。批准以前，工作日的计算不变。",
                () -> years.propose(HolidayList.read(year, text), source, actor));
    }

    @GetMapping("/desk/holidays/proposals/{id}")
    String proposal(@PathVariable String id, Actor actor, Model model) {
        var proposal = years.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("proposal", proposal);
        model.addAttribute("mayDecide", Proposals.mayDecide(actor, proposal.proposed()));
        show(proposal.list(), model);
        return "desk/holiday-proposal";
    }

    @PostMapping("/desk/holidays/proposals/{id}/approve")
    String approve(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
        return doing.then(page(id), redirect, "已批准，工作日从现在起按这份安排计算。", () -> years.approve(id, actor));
    }

    @PostMapping("/desk/holidays/proposals/{id}/refuse")
    String refuse(@PathVariable String id, @RequestParam String reason, Actor actor, RedirectAttributes redirect) {
        return doing.then(page(id), redirect, "已退回。", () -> years.refuse(id, reason, actor));
    }

    private static String page(String id) {
        return "/desk/holidays/proposals/" + id;
    }
}
