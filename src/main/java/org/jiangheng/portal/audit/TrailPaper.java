package org.jiangheng.portal.audit;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.journal.Journal;

/** The trail of a case as a paper (XC-32): the chain in short, then every line of the journal with its hash. */
final class TrailPaper {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private TrailPaper() {}

    static PaperLayout layout(String heading, String drawn, List<Chains.Link> chain, List<Journal.Entry> entries) {
        var layout = PaperLayout.titled("办理过程记录").on(Sheet.FORM).line(heading);
        for (var link : chain) {
            var grid = Grid.of(38, 132).section(link.title());
            for (var row : link.rows()) {
                grid = grid.with(label(row.label()), text(row.value()));
            }
            layout = layout.grid(grid).space(6);
        }
        return layout.heading("办理记录").grid(journal(entries)).note(drawn);
    }

    private static Grid journal(List<Journal.Entry> entries) {
        var grid = Grid.of(12, 34, 26, 64, 34)
                .with(head("序号"), head("时间"), head("经办"), head("事项"), head("校验值"))
                .repeating(1);
        for (var entry : entries) {
            grid = grid.with(
                    text(Long.toString(entry.sequence())),
                    text(SECOND.format(entry.at().atZone(Time.BEIJING))),
                    text(entry.actorName()),
                    text(entry.sentence()),
                    text(entry.hash().substring(0, 16) + "…"));
        }
        return grid;
    }
}
