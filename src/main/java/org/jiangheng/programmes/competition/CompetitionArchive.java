package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangheng.archive.Archives;
import org.jiangheng.archive.Archives.Enclosure;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.competition.papers.ArchiveListPaper;
import org.springframework.stereotype.Component;

/** Files a competition with the papers of its items and checks: kept for good (CC-64). */
@Component
class CompetitionArchive {

    private final Archives archives;
    private final Dossiers dossiers;
    private final Competitions competitions;
    private final Inspections inspections;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Batches batches;
    private final Papers papers;
    private final ItemFileRepository files;
    private final Time time;

    CompetitionArchive(
            Archives archives,
            Dossiers dossiers,
            Competitions competitions,
            Inspections inspections,
            Organisations organisations,
            Occupations occupations,
            Batches batches,
            Papers papers,
            ItemFileRepository files,
            Time time) {
        this.archives = archives;
        this.dossiers = dossiers;
        this.competitions = competitions;
        this.inspections = inspections;
        this.organisations = organisations;
        this.occupations = occupations;
        this.batches = batches;
        this.papers = papers;
        this.files = files;
        this.time = time;
    }

    void close(SubjectId id, DossierStatus status) {
        if (dossiers.get(id).status() != status) {
            dossiers.status(id, status, "各竞赛项目均已办结。", Actor.SYSTEM);
        }
        papers.issue(id, "archive-list", "竞赛资料归档目录", ArchiveListPaper.layout(words(id)));
        archives.fileForGood(id, competitions.get(id).batch(), chain(id), enclosures(id));
    }

    private ArchiveListPaper.Words words(SubjectId id) {
        var competition = competitions.get(id);
        var items = competition.items().stream()
                .map(item -> occupations.label(item.occupation()) + "（"
                        + item.status().label() + "）")
                .toList();
        return new ArchiveListPaper.Words(
                competition,
                organisations.get(competition.organiser()).name(),
                items,
                batches.parameters(competition.batch()).integer("filing.years"),
                time.today());
    }

    private List<Enclosure> enclosures(SubjectId id) {
        return competitions.get(id).items().stream()
                .flatMap(item -> files.of(item.id()).stream())
                .map(file -> new Enclosure(
                        file.id(),
                        file.kind().label() + "：" + file.name(),
                        LocalDate.ofInstant(file.uploaded(), Time.BEIJING),
                        file.sha256()))
                .toList();
    }

    private List<SubjectId> chain(SubjectId id) {
        var chain = new ArrayList<SubjectId>();
        for (var item : competitions.get(id).items()) {
            chain.add(item.id());
            inspections.of(item.id()).stream().map(Inspection::id).forEach(chain::add);
        }
        return List.copyOf(chain);
    }
}
