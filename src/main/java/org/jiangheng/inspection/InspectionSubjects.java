package org.jiangheng.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/** What a programme says about the subjects of it that are inspected; a bean of its leaf. */
public interface InspectionSubjects {

    /** Where the programme says nothing. */
    int RECTIFY_WITHIN = 10;

    /** Empty when the subject is none of this programme's. */
    Optional<Described> describe(SubjectId about);

    /** What is asked at a check of the kind; never empty for a kind that {@link #spotKinds} names. */
    List<Question> questions(SubjectId about, String kind);

    /** The kinds of spot checks the centre may order about the subject (CC-52); empty when none may be. */
    List<Kind> spotKinds(SubjectId about);

    /** Working days the responsible have at most to rectify what was found (CC-X7). */
    default int rectifyWithin(SubjectId about) {
        return RECTIFY_WITHIN;
    }

    /** Told in the transaction that concludes a visit, for example to write it into the subject's journal. */
    default void concluded(Inspection inspection, Actor actor) {}

    /**
     * @param programme title of the programme, for the subjects of mails
     * @param title what stands on lists, papers and in mails: number, name, item; no personal data
     * @param place where it happens, proposed for a spot check
     * @param responsible candidate group of those who answer and rectify
     * @param responsibleName their name on pages and the paper
     * @param readers candidate groups that may read every inspection about it
     * @param page of the subject on the office pages
     */
    record Described(
            String programme,
            String title,
            String place,
            String responsible,
            String responsibleName,
            Set<String> readers,
            Optional<String> page) {

        public Described {
            readers = Set.copyOf(readers);
        }
    }
}
