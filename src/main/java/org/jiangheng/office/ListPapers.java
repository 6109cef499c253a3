package org.jiangheng.office;

import java.util.List;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.web.Downloads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers issued to a submission, a session or a list as a whole, for those who may read it. */
@Controller("listPapers")
class ListPapers {

    private final OfficeAccess access;
    private final Papers papers;
    private final Submissions submissions;
    private final ReviewSessions sessions;
    private final AwardLists awards;

    ListPapers(
            OfficeAccess access, Papers papers, Submissions submissions, ReviewSessions sessions, AwardLists awards) {
        this.access = access;
        this.papers = papers;
        this.submissions = submissions;
        this.sessions = sessions;
        this.awards = awards;
    }

    /** In the order they were issued; the pages ask for it by the name of this bean. */
    public List<Paper> of(SubjectId list) {
        return papers.of(list);
    }

    @GetMapping("/office/submissions/{id}/papers/{paper}")
    ResponseEntity<byte[]> ofSubmission(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        access.require(actor, SubmissionPage.READERS);
        var list = submissions.find(id).orElseThrow(OfficeAccess::missing);
        return download(list.id(), paper);
    }

    @GetMapping("/office/sessions/{id}/papers/{paper}")
    ResponseEntity<byte[]> ofSession(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        access.require(actor, SessionPage.READERS);
        var list = sessions.find(id).orElseThrow(OfficeAccess::missing);
        return download(list.id(), paper);
    }

    @GetMapping("/office/awards/{id}/papers/{paper}")
    ResponseEntity<byte[]> ofAwards(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        access.require(actor, AwardPage.READERS);
        var list = awards.find(id).orElseThrow(OfficeAccess::missing);
        return download(list.id(), paper);
    }

    private ResponseEntity<byte[]> download(SubjectId list, String paper) {
        var found = papers.of(list).stream()
                .filter(issued -> issued.id().equals(paper))
                .findFirst()
                .orElseThrow(OfficeAccess::missing);
        return Downloads.pdf(found.title() + ".pdf", papers.bytes(paper));
    }
}
