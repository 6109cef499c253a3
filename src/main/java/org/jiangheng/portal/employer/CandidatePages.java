package org.jiangheng.portal.employer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.Programmes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One applicant of the organisation: where the case stands, the application in short, its materials, its history. */
@Controller
class CandidatePages {

    private final Candidates candidates;
    private final CandidateBatches byBatch;
    private final Batches batches;
    private final Programmes programmes;
    private final Submissions submissions;
    private final Materials materials;
    private final Journal journal;

    CandidatePages(
            Candidates candidates,
            CandidateBatches byBatch,
            Batches batches,
            Programmes programmes,
            Submissions submissions,
            Materials materials,
            Journal journal) {
        this.candidates = candidates;
        this.byBatch = byBatch;
        this.batches = batches;
        this.programmes = programmes;
        this.submissions = submissions;
        this.materials = materials;
        this.journal = journal;
    }

    @GetMapping("/portal/employer/candidates/{id}")
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var candidate = candidates.get(id, actor);
        var batch = batches.get(candidate.dossier().batch());
        model.addAttribute("candidate", candidate);
        model.addAttribute("round", byBatch.title(batch));
        model.addAttribute("stages", batch.stages());
        model.addAttribute("reached", reached(batch.stages(), candidate));
        model.addAttribute("summary", programmes.get(batch.programme()).summary(id));
        model.addAttribute("submission", submissions.ofDossier(id));
        model.addAttribute("materials", materials.of(id));
        model.addAttribute("labels", labels(id, batch.programme()));
        var entries = newestFirst(id).stream().collect(Collectors.partitioningBy(CandidatePages::isUpload));
        model.addAttribute("history", entries.get(false));
        model.addAttribute("uploads", entries.get(true));
        return "portal/employer/candidate";
    }

    @GetMapping("/portal/employer/candidates/{id}/materials/{material}")
    ResponseEntity<byte[]> material(@PathVariable SubjectId id, @PathVariable String material, Actor actor) {
        candidates.get(id, actor);
        var found = materials.of(id).stream()
                .filter(each -> each.id().equals(material))
                .findFirst()
                .orElseThrow(Candidates::missing);
        journal.read(id, actor, "材料“" + found.fileName() + "”");
        var file = ContentDisposition.attachment()
                .filename(found.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(materials.content(material));
    }

    private Map<String, String> labels(SubjectId id, String programme) {
        return programmes.get(programme).materials(id).stream()
                .collect(Collectors.toMap(
                        MaterialRequirement::code, MaterialRequirement::label, (first, same) -> first));
    }

    private List<Journal.Entry> newestFirst(SubjectId id) {
        var history = new ArrayList<>(journal.of(id));
        history.removeIf(Journal.Entry::isReading);
        Collections.reverse(history);
        return history;
    }

    private static boolean isUpload(Journal.Entry entry) {
        return entry.event().startsWith("material");
    }

    private static int reached(List<Stage> stages, Candidate candidate) {
        var codes = stages.stream().map(Stage::code).toList();
        return codes.indexOf(candidate.dossier().words().stage());
    }
}
