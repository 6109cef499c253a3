package org.jiangheng.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One visit: the first check, or a recheck after rectification (CC-X7).
 *
 * @param version counts the savings
 * @param secondAccount the second inspector's account; empty when they sign on paper
 * @param secondName the second inspector
 * @param finding what the inspectors write under the conclusion
 * @param rectifyBy until when defects are to be rectified
 * @param returned why the signed record was opened again; empty once it is signed anew
 * @param rectification what the responsible write, from its draft on
 */
public record Round(
        int number,
        int version,
        Optional<LocalDate> doneOn,
        String secondAccount,
        String secondName,
        List<Item> items,
        Optional<Conclusion> conclusion,
        String finding,
        Optional<LocalDate> rectifyBy,
        Optional<Signature> first,
        Optional<Signature> second,
        Optional<Instant> concludedAt,
        String returned,
        String rectification,
        Optional<Instant> rectifiedAt) {

    public Round {
        items = List.copyOf(items);
    }

    public boolean isConcluded() {
        return concludedAt.isPresent();
    }

    /** Whether nobody has signed yet. */
    public boolean isDraft() {
        return first.isEmpty();
    }

    /** The questions answered 否: what is to be rectified. */
    public List<Item> defects() {
        return items.stream()
                .filter(item -> item.answer().filter(Answer.NO::equals).isPresent())
                .toList();
    }

    public boolean isByPaper() {
        return secondAccount.isEmpty();
    }

    /** A question with what was found. */
    public record Item(Question question, Optional<Answer> answer, String remark) {}

    /**
     * @param account empty when signed on paper
     * @param means how it was signed (XC-26)
     */
    public record Signature(String account, String name, Instant at, Means means) {}

    /** How an inspector signed: with the own account, or in ink on the sheet that is attached (XC-26). */
    public enum Means {
        ACCOUNT,
        PAPER
    }
}
