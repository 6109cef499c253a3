package org.jiangheng.site;

import java.util.List;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, what can be applied for today, what is being announced. */
@Controller
class HomePage {

    private static final List<Planned> PLANNED = Planned.all();

    private final Programmes programmes;
    private final Batches batches;
    private final PublicNotices notices;
    private final Time time;

    HomePage(Programmes programmes, Batches batches, PublicNotices notices, Time time) {
        this.programmes = programmes;
        this.batches = batches;
        this.notices = notices;
        this.time = time;
    }

    @GetMapping("/")
    String show(Model model) {
        var live = programmes.all();
        model.addAttribute("programmes", live);
        model.addAttribute(
                "planned",
                PLANNED.stream()
                        .filter(each -> programmes.find(each.code()).isEmpty())
                        .toList());
        model.addAttribute(
                "open",
                live.stream().flatMap(programme -> open(programme).stream()).toList());
        model.addAttribute("notices", notices.current());
        return "site/home";
    }

    private List<OpenBatch> open(Programme programme) {
        return batches.ofProgramme(programme.code()).stream()
                .map(batch -> BatchCard.of(batch, Map.of(), time.now()))
                .filter(BatchCard::takesApplications)
                .map(batch -> new OpenBatch(programme, batch))
                .toList();
    }

    /** A batch one can apply in today. */
    record OpenBatch(Programme programme, BatchCard batch) {}
}
