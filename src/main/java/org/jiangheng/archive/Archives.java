package org.jiangheng.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files closed cases with their index. */
@Service
@Transactional
public class Archives {

    private final ArchiveRepository files;
    private final Inventory inventory;
    private final Dossiers dossiers;
    private final Batches batches;
    private final Programmes programmes;
    private final Papers papers;
    private final Journal journal;
    private final Time time;

    Archives(
            ArchiveRepository files,
            Inventory inventory,
            Dossiers dossiers,
            Batches batches,
            Programmes programmes,
            Papers papers,
            Journal journal,
            Time time) {
        this.files = files;
        this.inventory = inventory;
        this.dossiers = dossiers;
        this.batches = batches;
        this.programmes = programmes;
        this.papers = papers;
        this.journal = journal;
        this.time = time;
    }

    /** Files the case with everything that hangs on it alone; idempotent (DR-90, DR-91). */
    public void file(SubjectId dossier, SubjectId batch, int years) {
        file(dossier, batch, years, List.of());
    }

    /**
     * Files the case; idempotent.
     *
     * @param years counted from the end of the batch, or from today when the batch is over (DR-90)
     * @param related lists the case was decided in, whose papers belong to the chain too: review session, award list (DR-91)
     */
    public void file(SubjectId dossier, SubjectId batch, int years, List<SubjectId> related) {
        var until = later(end(batches.get(batch)), time.today()).plusYears(years);
        file(dossier, batch, until, related, List.of());
    }

    /**
     * Files the case without a disposal date (CC-64); idempotent.
     *
     * @param enclosures files the programme keeps itself
     */
    public void fileForGood(SubjectId dossier, SubjectId batch, List<SubjectId> related, List<Enclosure> enclosures) {
        file(dossier, batch, ArchiveFile.FOR_GOOD, related, enclosures);
    }

    private void file(
            SubjectId dossier, SubjectId batch, LocalDate until, List<SubjectId> related, List<Enclosure> enclosures) {
        if (files.find(dossier).isPresent()) {
            return;
        }
        var kept = dossiers.get(dossier);
        var round = batches.get(batch);
        var file = new ArchiveFile(dossier, batch, time.now(), until, inventory.of(kept, related, enclosures));
        if (files.insert(file)) {
            papers.issue(
                    dossier,
                    IndexPaper.KIND,
                    IndexPaper.TITLE,
                    IndexPaper.layout(heading(kept, round, until), file.items()));
            journal.record(
                    dossier,
                    Actor.SYSTEM,
                    "filed",
                    "归档，共" + file.items().size() + "件，保存期限：" + ArchiveFile.retention(until) + "。");
        }
    }

    /** A file the programme keeps itself, under its own id. */
    public record Enclosure(String id, String title, LocalDate day, String sha256) {}

    /** Whether the paper is the index of a file: the archive's own, not one of the applicant's papers (DR-P17). */
    public static boolean isIndex(Paper paper) {
        return paper.kind().equals(IndexPaper.KIND);
    }

    @Transactional(readOnly = true)
    public Optional<ArchiveFile> of(SubjectId dossier) {
        return files.find(dossier);
    }

    private IndexPaper.Heading heading(Dossier dossier, Batch batch, LocalDate until) {
        var programme = programmes.get(dossier.programme());
        return new IndexPaper.Heading(
                programme.title(),
                batch.title(),
                dossier.number().orElse("—"),
                dossier.holderName(),
                programme.describe(dossier.id()),
                dossier.words().label(),
                time.today(),
                until);
    }

    private static LocalDate end(Batch batch) {
        return batch.stages().stream().map(Stage::lastDay).reduce(LocalDate.MIN, Archives::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
