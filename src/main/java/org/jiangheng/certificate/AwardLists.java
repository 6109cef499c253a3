package org.jiangheng.certificate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of those who passed: approved, publicised and turned into certificates as one. */
@Service
@Transactional
public class AwardLists {

    /** Opens the list and starts its process; the list already there for batch and title is returned. */
    public SubjectId open(SubjectId batch, String programme, String title, List<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    public AwardList get(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<AwardList> find(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public List<AwardList> all() {
        throw new UnsupportedOperationException();
    }

    /** The leader's signature; refuses when a name cannot be printed. */
    public void approve(SubjectId id, String remark, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #decideChunk}; how many undisputed awards are still open. */
    public int issueChunk(SubjectId id, int size, Set<SubjectId> disputed, Set<SubjectId> upheld) {
        return decideChunk(id, size, disputed, upheld).remaining();
    }

    /**
     * Decides up to {@code size} open awards nobody else is deciding: a certificate for the undisputed, refusal where the
     * objection was upheld or the person holds the same certificate already (DR-65, XC-37). Sets the dossiers' status CERTIFIED or
     * NOT_CERTIFIED. Disputed awards stay open. Performed again after a crash it goes on where it stopped.
     */
    public Chunk decideChunk(SubjectId id, int size, Set<SubjectId> disputed, Set<SubjectId> upheld) {
        throw new UnsupportedOperationException();
    }

    /**
     * One person of a list.
     *
     * @param occupation value of a choice: code, or {@code code|trade}
     * @param level digit
     */
    public record Entry(
            SubjectId dossier, PersonId person, String name, String organisation, String occupation, int level) {}

    /**
     * What one chunk decided.
     *
     * @param decided the rows decided in this transaction: their processes are to be told, their people written to
     * @param remaining undisputed awards still open
     */
    public record Chunk(List<AwardList.Row> decided, int remaining) {}
}
