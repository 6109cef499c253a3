package org.jiangheng.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;

/** Expert review of a batch's candidates: preparation, scoring, vote and minutes. */
@Service
public class ReviewSessions {

    /** The batch's session in preparation; opened, and its process started, when there is none. Idempotent. */
    public SubjectId ensureInPreparation(SubjectId batch) {
        throw new UnsupportedOperationException();
    }

    public Session get(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Session> find(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    /** All sessions, newest first. */
    public List<Session> all() {
        throw new UnsupportedOperationException();
    }

    /** Paid dossiers of the session's batch that no other session has taken (DR-80). */
    public List<SubjectId> eligible(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    /** Sets candidates, panel, leader, time and place; may be repeated until the panel is convened. */
    public void prepare(
            SubjectId id,
            List<SubjectId> candidates,
            List<String> expertAccounts,
            String leaderAccount,
            Instant startsAt,
            String place,
            Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Convenes the panel when all is set: odd number, leader, notice, recusals (DR-58, DR-63, XC-33, XC-34). */
    public void requirePrepared(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    /** The lines of a part's sheet, in order (DR-61). */
    public List<ScoreItem> items(SubjectId session, Part part) {
        throw new UnsupportedOperationException();
    }

    /** Keeps an expert's sheet; it may be changed until the expert hands the part in (DR-60, DR-72). */
    public void score(SubjectId session, SubjectId dossier, String expert, Part part, ScoreSheet sheet) {
        throw new UnsupportedOperationException();
    }

    /** Hands the expert's sheets of a part in: refuses while one is missing, closes them when all are there. Idempotent. */
    public void requireSheetsComplete(SubjectId session, String expert, Part part) {
        throw new UnsupportedOperationException();
    }

    /** Works out part and composite scores and who is put to the vote (DR-69 to DR-76). Idempotent. */
    public void compose(SubjectId session) {
        throw new UnsupportedOperationException();
    }

    public boolean anyToVote(SubjectId session) {
        throw new UnsupportedOperationException();
    }

    /** Keeps an expert's ballot; it may be changed until the expert hands the ballots in (XC-34). */
    public void vote(SubjectId session, SubjectId dossier, String expert, Ballot ballot) {
        throw new UnsupportedOperationException();
    }

    /** Hands the expert's ballots in: refuses while one is missing, closes them when all are there. Idempotent. */
    public void requireBallotsComplete(SubjectId session, String expert) {
        throw new UnsupportedOperationException();
    }

    /** Counts the ballots and concludes on every candidate (XC-34, DR-75). Idempotent. */
    public void count(SubjectId session) {
        throw new UnsupportedOperationException();
    }

    /** The leader signs the minutes; the session is closed. */
    public void sign(SubjectId session, String text, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The results, in the order of the candidates; empty before the scores are composed. */
    public List<Result> results(SubjectId session) {
        throw new UnsupportedOperationException();
    }
}
