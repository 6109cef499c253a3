package org.jiangheng.archive;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files closed cases with their index. */
@Service
@Transactional
public class Archives {

    /** Files the case with everything that hangs on it alone; idempotent (DR-90, DR-91). */
    public void file(SubjectId dossier, SubjectId batch, int years) {
        file(dossier, batch, years, List.of());
    }

    /**
     * Files the case; idempotent.
     *
     * @param related lists the case was decided in, whose papers belong to the chain too: review session, award list (DR-91)
     */
    public void file(SubjectId dossier, SubjectId batch, int years, List<SubjectId> related) {
        throw new UnsupportedOperationException();
    }

    public Optional<ArchiveFile> of(SubjectId dossier) {
        throw new UnsupportedOperationException();
    }
}
