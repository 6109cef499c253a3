package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;

/**
 * An item of a competition: an occupation that is competed in (CC-44).
 *
 * @param position 1, 2, … within the competition
 * @param occupation value of a choice: code, or {@code code|trade}
 * @param levels digits of the levels certificates are meant for (CC-06)
 * @param expected number of competitors as filed
 * @param skillWeight share of the skill part in the total, 0 … 1 (CC-16)
 * @param theoryFull full mark of the part
 * @param theoryPass from which mark the part is passed (CC-20)
 * @param decimals to which totals are rounded (CC-17)
 * @param sessions in how many separate sessions (场次) it is held (CC-14)
 */
public record Item(
        SubjectId id,
        SubjectId competition,
        int position,
        String occupation,
        Set<Integer> levels,
        int expected,
        BigDecimal skillWeight,
        BigDecimal theoryFull,
        BigDecimal skillFull,
        BigDecimal theoryPass,
        BigDecimal skillPass,
        int decimals,
        int sessions,
        LocalDate theoryOn,
        LocalDate skillOn,
        String theoryPlace,
        String skillPlace,
        ItemStatus status) {

    public Item {
        levels = Set.copyOf(levels);
    }

    /** The day of the item's last part. */
    public LocalDate endsOn() {
        return theoryOn.isAfter(skillOn) ? theoryOn : skillOn;
    }
}
