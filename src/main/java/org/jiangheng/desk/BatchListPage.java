package org.jiangheng.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.BatchDraft;
import org.jiangheng.batch.BatchDrafts;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.DraftStatus;
import org.jiangheng.batch.Stage;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All batches, those still being prepared among them; and the beginning of a new one (XC-50). */
@Controller
class BatchListPage {

    private static final List<String> STATES = List.of("草拟", "待批准", "进行中", "已结束");
    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "state", Comparator.comparing(row -> STATES.indexOf(row.state())),
            "year", Comparator.comparing(Row::year).reversed(),
            "name", Comparator.comparing(Row::title),
            "end", Comparator.comparing(row -> row.lastDay().orElse(LocalDate.MAX)));

    private final Batches batches;
    private final BatchDrafts drafts;
    private final Programmes programmes;
    private final Doing doing;
    private final Time time;

    BatchListPage(Batches batches, BatchDrafts drafts, Programmes programmes, Doing doing, Time time) {
        this.batches = batches;
        this.drafts = drafts;
        this.programmes = programmes;
        this.doing = doing;
        this.time = time;
    }

    @GetMapping("/desk/batches")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "state") String order,
            Actor actor,
            Model model) {
        var rows = rows();
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> row.matches(search.strip(), programme, state))
                        .sorted(ORDERS.getOrDefault(order, ORDERS.get("state"))
                                .thenComparing(Row::year, Comparator.reverseOrder())
                                .thenComparing(Row::title))
                        .toList());
        model.addAttribute("none", rows.isEmpty());
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("states", STATES);
        model.addAttribute("search", search);
        model.addAttribute("programme", programme);
        model.addAttribute("state", state);
        model.addAttribute("order", order);
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        return "desk/batches";
    }

    @GetMapping("/desk/batches/new")
    String choose(Model model) {
        model.addAttribute(
                "batches",
                batches.all().stream()
                        .sorted(Comparator.comparing(Batch::year)
                                .thenComparing(Batch::place)
                                .reversed())
                        .map(batch -> new Choice(
                                batch.id(), programmes.get(batch.programme()).title() + " " + batch.title()))
                        .toList());
        model.addAttribute("beginners", beginners());
        return "desk/batch-new";
    }

    /** Programmes without any batch: there is nothing to copy, not even a draft is on the way. */
    private List<Programme> beginners() {
        return programmes.all().stream()
                .filter(programme ->
                        rows().stream().noneMatch(row -> row.programme().equals(programme.code())))
                .toList();
    }

    @PostMapping("/desk/batches")
    String copy(@RequestParam SubjectId copied, Actor actor, RedirectAttributes redirect) {
        return drafted(redirect, () -> drafts.copy(copied, actor));
    }

    @PostMapping("/desk/batches/first")
    String begin(@RequestParam String programme, Actor actor, RedirectAttributes redirect) {
        return drafted(redirect, () -> drafts.begin(programme, actor));
    }

    private String drafted(RedirectAttributes redirect, Supplier<SubjectId> deed) {
        var draft = new SubjectId[1];
        var page = doing.then(
                "/desk/batches", "/desk/batches/new", redirect, "草稿已生成，请核对日期和参数。", () -> draft[0] = deed.get());
        return draft[0] == null ? page : "redirect:/desk/batches/" + draft[0];
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        batches.all().forEach(batch -> rows.add(row(batch)));
        drafts.open().forEach(draft -> rows.add(row(draft)));
        return rows;
    }

    private Row row(Batch batch) {
        var current = batch.stages().stream()
                .filter(stage -> time.now().isBefore(stage.until()))
                .findFirst();
        var last = batch.stages().get(batch.stages().size() - 1);
        return new Row(
                batch.id(),
                batch.programme(),
                programmes.get(batch.programme()).title(),
                batch.year(),
                batch.title(),
                current.isPresent() ? "进行中" : "已结束",
                current.map(Stage::label).orElse(""),
                Optional.of(current.orElse(last).lastDay()));
    }

    private Row row(BatchDraft draft) {
        return new Row(
                draft.id(),
                draft.programme(),
                programmes.get(draft.programme()).title(),
                draft.year(),
                draft.title(),
                draft.status() == DraftStatus.PROPOSED ? "待批准" : "草拟",
                "",
                draft.lastDays().values().stream().min(Comparator.naturalOrder()));
    }

    /** Something to copy. */
    record Choice(SubjectId id, String label) {}

    /**
     * @param stage the running one
     * @param lastDay of the running stage, of the first when none runs yet, of the last when all are over
     */
    record Row(
            SubjectId id,
            String programme,
            String programmeTitle,
            int year,
            String title,
            String state,
            String stage,
            Optional<LocalDate> lastDay) {

        boolean matches(String search, String wantedProgramme, String wantedState) {
            return (search.isEmpty() || (programmeTitle + " " + title + " " + year).contains(search))
                    && (wantedProgramme.isEmpty() || wantedProgramme.equals(programme))
                    && (wantedState.isEmpty() || wantedState.equals(state));
        }

        public String mood() {
            return switch (state) {
                case "进行中" -> "badge--live";
                case "待批准" -> "badge--warn";
                default -> "";
            };
        }
    }
}
