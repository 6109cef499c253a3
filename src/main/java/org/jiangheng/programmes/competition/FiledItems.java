package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangheng.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a filing that kept all rules into items (CC-44). */
final class FiledItems {

    private static final int DECIMALS = 2;

    private FiledItems() {}

    /** @param passShare share of the full mark that passes where the filing says nothing (CC-20) */
    static List<Item> of(SubjectId competition, FilingForm form, BigDecimal passShare) {
        var items = new ArrayList<Item>();
        for (var line : form.items()) {
            items.add(item(competition, items.size() + 1, line, passShare));
        }
        return items;
    }

    private static Item item(SubjectId competition, int position, FilingForm.Line line, BigDecimal passShare) {
        var theoryFull = Objects.requireNonNull(line.theoryFull());
        var skillFull = Objects.requireNonNull(line.skillFull());
        return new Item(
                SubjectId.fresh(),
                competition,
                position,
                line.occupation(),
                line.levels().stream().map(Integer::valueOf).collect(Collectors.toSet()),
                Objects.requireNonNull(line.expected()),
                Objects.requireNonNull(line.skillShare()).movePointLeft(2),
                theoryFull,
                skillFull,
                pass(line.theoryPass(), theoryFull, passShare),
                pass(line.skillPass(), skillFull, passShare),
                DECIMALS,
                line.sessions() == null ? 1 : line.sessions(),
                LocalDate.parse(line.theoryOn()),
                LocalDate.parse(line.skillOn()),
                line.theoryPlace(),
                line.skillPlace(),
                ItemStatus.SUBMITTED);
    }

    private static BigDecimal pass(@Nullable BigDecimal filed, BigDecimal full, BigDecimal share) {
        return filed == null ? full.multiply(share).setScale(DECIMALS, RoundingMode.HALF_UP) : filed;
    }
}
