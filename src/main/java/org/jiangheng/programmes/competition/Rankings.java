package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came in which place, and which certificate it is worth: computed from the scores, never typed in (CC-66). */
@Service
@Transactional
public class Rankings {

    /** As the scores stand now; whether it was closed or not. */
    @Transactional(readOnly = true)
    public Ranking of(SubjectId item) {
        throw new UnsupportedOperationException("follows");
    }

    /** Whether the ranking was closed and not opened again. */
    @Transactional(readOnly = true)
    public boolean isClosed(SubjectId item) {
        throw new UnsupportedOperationException("follows");
    }

    /** As it was closed; who was disqualified or excluded since then keeps nothing, nobody else moves (CC-71). */
    @Transactional(readOnly = true)
    public Ranking closed(SubjectId item) {
        throw new UnsupportedOperationException("follows");
    }

    /** Those of the closed ranking who are to get a certificate, without the excluded and the barred (CC-32, CC-X12). */
    @Transactional(readOnly = true)
    public List<Standing> awards(SubjectId item) {
        throw new UnsupportedOperationException("follows");
    }

    /** Enters the order of tied competitors by the filed rules, with the reason (CC-19). */
    public void decideTie(SubjectId item, List<SubjectId> order, String reason, Actor by) {
        throw new UnsupportedOperationException("follows");
    }

    /** Takes a cheating competitor's rank; later ranks move up unless the ranking is closed (CC-71). Twice is once. */
    public void disqualify(SubjectId entry, String reason, Actor by) {
        throw new UnsupportedOperationException("follows");
    }

    /** Makes the ranking final; refuses one with an open tie (CC-X8). Twice is once. */
    public Ranking close(SubjectId item, Actor by) {
        throw new UnsupportedOperationException("follows");
    }

    /** Opens a closed ranking again before the results are concluded. */
    public void reopen(SubjectId item, String reason, Actor by) {
        throw new UnsupportedOperationException("follows");
    }

    /** Takes a competitor off the roster before the issue (CC-X12). Twice is once. */
    public void exclude(SubjectId entry, String reason, Actor by) {
        throw new UnsupportedOperationException("follows");
    }
}
