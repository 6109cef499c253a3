package org.jiangheng.programmes.competition.web;

import java.util.List;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.ResultPapers;
import org.jiangheng.programmes.competition.papers.ResultPaper;
import org.jiangheng.sheet.Sheets;
import org.jiangheng.web.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers and lists of an item's results (CC-P7 … CC-P14, XC-29). */
@Controller("resultPaperPages")
@RequestMapping({"/portal/competition/items/{item}/papers", "/office/competition/items/{item}/papers"})
class ResultPaperPages {

    private final ItemFrame frame;
    private final ResultPapers papers;

    ResultPaperPages(ItemFrame frame, ResultPapers papers) {
        this.frame = frame;
        this.papers = papers;
    }

    /** What there is to read, in order; the pages ask for it by the name of this bean. */
    public List<Line> lines(SubjectId item, boolean forCertificates) {
        return Stream.of(ResultPaper.values())
                .filter(paper -> paper.isForCertificates() == forCertificates)
                .filter(paper -> paper != ResultPaper.NUMBERED_ROSTER || papers.isIssued(item, paper))
                .flatMap(paper -> lines(item, paper))
                .toList();
    }

    private Stream<Line> lines(SubjectId item, ResultPaper paper) {
        var state = papers.isIssued(item, paper) ? "正式" : "预览";
        return Stream.concat(
                Stream.of(new Line(paper.kind(), paper.title(), state)),
                papers.superseded(item, paper).stream()
                        .map(old -> new Line("superseded/" + old.id(), old.title(), "作废")));
    }

    @GetMapping("/{kind}.pdf")
    ResponseEntity<Resource> paper(@PathVariable SubjectId item, @PathVariable String kind, Actor actor) {
        frame.require(item, actor);
        var paper = ResultPaper.of(kind).orElseThrow(ItemFrame::missing);
        try {
            return Downloads.pdf(paper.title() + ".pdf", papers.read(item, paper, actor));
        } catch (RuleViolated refused) {
            throw hidden(refused);
        }
    }

    /** As it was before it was corrected. */
    @GetMapping("/superseded/{id}.pdf")
    ResponseEntity<Resource> superseded(@PathVariable SubjectId item, @PathVariable String id, Actor actor) {
        frame.require(item, actor);
        try {
            return Downloads.pdf("作废件.pdf", papers.superseded(item, id, actor).orElseThrow(ItemFrame::missing));
        } catch (RuleViolated refused) {
            throw hidden(refused);
        }
    }

    @GetMapping("/roster.xlsx")
    ResponseEntity<byte[]> roster(@PathVariable SubjectId item, Actor actor) {
        frame.require(item, actor);
        try {
            return Downloads.attachment("取证名册.xlsx", Sheets.MEDIA_TYPE, papers.roster(item, actor));
        } catch (RuleViolated refused) {
            throw hidden(refused);
        }
    }

    private static RuntimeException hidden(RuleViolated refused) {
        return refused.code().equals("competition.unknown") ? ItemFrame.missing() : refused;
    }

    /**
     * A paper on offer.
     *
     * @param file its address below the item's papers, without the ending
     * @param state 正式, 预览 or 作废
     */
    public record Line(String file, String title, String state) {}
}
