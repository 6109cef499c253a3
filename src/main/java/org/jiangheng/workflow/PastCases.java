package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/** What a programme's decision table was asked in the past, so that a changed table can be tried on it before it is published. */
public interface PastCases {

    /** Id of the decision. */
    String decision();

    /** Every question of every past case; a case may have asked several times. */
    List<PastCase> cases();

    /** What all answers to one case come to, in Chinese; nothing when the answers stand for themselves. */
    default Optional<String> conclusion(List<Map<String, Object>> answers) {
        return Optional.empty();
    }

    /**
     * What all answers to one case come to for each whom it concerns: a question may be asked once and decide about many.
     *
     * @param asked the case's questions, in the order of the answers
     */
    default List<Conclusion> conclusions(List<PastCase> asked, List<Map<String, Object>> answers) {
        var about = asked.get(0);
        return conclusion(answers)
                .map(text -> List.of(new Conclusion(about.subject(), about.label(), text)))
                .orElse(List.of());
    }

    /**
     * What somebody comes to.
     *
     * @param subject the case, or who it is about
     * @param label as of a question: names masked, no identity number
     */
    record Conclusion(SubjectId subject, String label, String text) {}

    /**
     * One question.
     *
     * @param subject the case
     * @param label what people know the case by, names masked, no identity number
     * @param inputs codes and numbers only
     */
    record PastCase(SubjectId subject, String label, Map<String, Object> inputs) {}
}
