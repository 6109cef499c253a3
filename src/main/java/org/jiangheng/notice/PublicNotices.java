package org.jiangheng.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** Public notices and objections (XC-10 to XC-13, XC-28). */
@Component
public class PublicNotices {

    public SubjectId publish(
            SubjectId list, String programme, String title, String body, List<Row> rows, Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }

    public Optional<PublicNotice> find(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<PublicNotice> ofList(SubjectId list) {
        throw new UnsupportedOperationException();
    }

    public List<PublicNotice> current() {
        throw new UnsupportedOperationException();
    }

    public List<PublicNotice> past() {
        throw new UnsupportedOperationException();
    }

    public SubjectId object(SubjectId notice, NewObjection objection) {
        throw new UnsupportedOperationException();
    }

    public Objection objection(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public List<Objection> objections(SubjectId notice) {
        throw new UnsupportedOperationException();
    }

    public void conclude(SubjectId objection, boolean upheld, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public boolean anyOpen(SubjectId list) {
        throw new UnsupportedOperationException();
    }

    public Set<SubjectId> disputed(SubjectId list) {
        throw new UnsupportedOperationException();
    }

    public Set<SubjectId> upheld(SubjectId list) {
        throw new UnsupportedOperationException();
    }
}
