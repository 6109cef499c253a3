package org.jiangheng.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Deadlines;
import org.jiangheng.batch.Parameter;
import org.jiangheng.calendar.Time;
import org.jiangheng.programmes.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A programme with its official notice, its batches and what an applicant must know (DR-01, DR-02, DR-78, DR-92, XC-49). */
@Controller
class ProgrammePage {

    private static final String FEE = "fee.yuan";

    private final Programmes programmes;
    private final Batches batches;
    private final Deadlines deadlines;
    private final Time time;

    ProgrammePage(Programmes programmes, Batches batches, Deadlines deadlines, Time time) {
        this.programmes = programmes;
        this.batches = batches;
        this.deadlines = deadlines;
        this.time = time;
    }

    @GetMapping("/programmes/{code}")
    String show(@PathVariable String code, Model model) {
        var programme = programmes.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rounds = batches.ofProgramme(code);
        var cards = cards(rounds);
        model.addAttribute("programme", programme);
        model.addAttribute("notice", programme.notice());
        model.addAttribute("text", NoticeText.of(programme.notice().text()).paragraphs());
        model.addAttribute("batches", cards);
        model.addAttribute(
                "open", cards.stream().filter(BatchCard::takesApplications).findFirst());
        model.addAttribute("fee", fee(rounds));
        return "site/programme";
    }

    private List<BatchCard> cards(List<Batch> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(batch -> batch.stages().get(0).until()))
                .map(batch -> BatchCard.of(batch, deadlines.inForce(batch.id()), time.now()))
                .toList();
    }

    private Optional<String> fee(List<Batch> rounds) {
        return rounds.stream()
                .max(Comparator.comparing(batch -> batch.stages().get(0).until()))
                .flatMap(batch -> batches.parameters(batch.id()).all().stream()
                        .filter(parameter -> parameter.key().equals(FEE))
                        .findFirst())
                .map(Parameter::value);
    }
}
