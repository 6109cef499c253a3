package org.jiangheng.portal;

import java.util.List;
import java.util.Optional;
import org.jiangheng.archive.Archives;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.springframework.stereotype.Component;

/** The issued papers of a case that its applicant and employer may have; the index of its file stays in the archive. */
@Component
class IssuedPapers {

    private final Papers papers;

    IssuedPapers(Papers papers) {
        this.papers = papers;
    }

    List<Paper> of(Dossier dossier) {
        return papers.of(dossier.id()).stream()
                .filter(paper -> !Archives.isIndex(paper))
                .toList();
    }

    Optional<Paper> find(Dossier dossier, String id) {
        return of(dossier).stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    byte[] bytes(Paper paper) {
        return papers.bytes(paper.id());
    }
}
