package org.jiangheng.office;

import java.util.Optional;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.InspectionFile;
import org.jiangheng.inspection.InspectionFiles;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Visits;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.Downloads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files and papers of an inspection, for its own unit and its readers (XC-29, XC-47). */
@Controller
@RequestMapping("/office/inspections/{id}")
class InspectionFilesPage {

    private final Inspections inspections;
    private final InspectionFiles files;
    private final Visits visits;
    private final Papers papers;

    InspectionFilesPage(Inspections inspections, InspectionFiles files, Visits visits, Papers papers) {
        this.inspections = inspections;
        this.files = files;
        this.visits = visits;
        this.papers = papers;
    }

    /** A file; of a visit that goes on only to its inspectors. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable SubjectId id,
            @PathVariable String file,
            @RequestParam(defaultValue = "false") boolean small,
            Actor actor) {
        var inspection = require(id, actor);
        Optional<InspectionFile> found =
                inspection.isInspector(actor) ? files.find(id, file) : files.findConcluded(id, file);
        var one = found.orElseThrow(OfficeAccess::missing);
        return one.isPicture()
                ? Downloads.picture(one.name(), one.mediaType(), small ? files.small(one) : files.content(one))
                : Downloads.attachment(one.name(), one.mediaType(), files.content(one));
    }

    /** The record as it stands: to print and sign in ink (CC-P6, XC-26). */
    @GetMapping("/draft.pdf")
    ResponseEntity<byte[]> draft(@PathVariable SubjectId id, Actor actor) {
        if (!require(id, actor).isInspector(actor)) {
            throw OfficeAccess.missing();
        }
        return Downloads.pdf("督导检查记录（草稿）.pdf", visits.draft(id));
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        require(id, actor);
        var found = papers.find(paper).filter(each -> each.subject().equals(id)).orElseThrow(OfficeAccess::missing);
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }

    private Inspection require(SubjectId id, Actor actor) {
        return inspections.find(id).filter(found -> found.isReadableBy(actor)).orElseThrow(OfficeAccess::missing);
    }
}
