package org.jiangheng.programmes.competition.papers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.document.Cell;
import org.jiangheng.document.Grid;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.competition.Entry;
import org.jiangheng.programmes.competition.ResultSheet;

/** How marks, identity numbers and seal places stand in the papers of a competition. */
final class Marks {

    static final String SEAL = "北京市职业技能鉴定管理中心\n竞赛专用章\n（盖章）";
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 4;

    private Marks() {}

    static String of(Optional<BigDecimal> mark) {
        return mark.map(value -> value.stripTrailingZeros().scale() < 0
                        ? value.toBigInteger().toString()
                        : value.stripTrailingZeros().toPlainString())
                .orElse("—");
    }

    static String exact(Optional<BigDecimal> total) {
        return total.map(BigDecimal::toPlainString).orElse("—");
    }

    static String rank(Optional<Integer> rank) {
        return rank.map(Object::toString).orElse("—");
    }

    static String level(Optional<SkillLevel> level) {
        return level.map(SkillLevel::label).orElse("—");
    }

    /** Without the day of birth (XC-29). */
    static String masked(Entry entry) {
        var number = entry.identity();
        if (number.length() <= SHOWN_FIRST + SHOWN_LAST) {
            return number.substring(0, 1) + "****" + number.substring(number.length() - 2);
        }
        return number.substring(0, SHOWN_FIRST) + "********" + number.substring(number.length() - SHOWN_LAST);
    }

    /** Organiser and centre, each with the place of its seal, one beside the other (XC-25, CC-61). */
    static Grid seals(ResultSheet sheet) {
        return seals(sheet, Grid.of(85, 85));
    }

    /** As {@link #seals(ResultSheet)} under what a list comes to, so that no page bears seals alone. */
    static Grid sumAndSeals(ResultSheet sheet) {
        var sum = "以上共" + sheet.awards().size() + "人" + byLevel(sheet) + "。证书编号由市鉴定管理中心在备案确认后编制。";
        return seals(sheet, Grid.of(85, 85).with(Cell.text(sum).over(2)));
    }

    private static Grid seals(ResultSheet sheet, Grid grid) {
        return grid.with(place("主办单位", sheet.organiser() + "\n（盖章）"), place("备案确认", SEAL))
                .together();
    }

    private static String byLevel(ResultSheet sheet) {
        var counts = Stream.of(SkillLevel.values())
                .sorted(Comparator.comparing(SkillLevel::digit))
                .map(level -> Map.entry(level, count(sheet, level)))
                .filter(level -> level.getValue() > 0)
                .map(level -> level.getKey().label() + level.getValue() + "人")
                .toList();
        return counts.isEmpty() ? "" : "，其中" + String.join("，", counts);
    }

    /** How many of them are to get a certificate of the level. */
    static long count(ResultSheet sheet, SkillLevel level) {
        return sheet.awards().stream()
                .filter(award -> award.level().equals(Optional.of(level)))
                .count();
    }

    static String organiserLine(ResultSheet sheet) {
        return "主办单位：" + sheet.organiser();
    }

    private static Cell place(String who, String seal) {
        return Cell.value(who + "\n\n" + seal + "\n\n　　　　年　　月　　日").atLeast(96);
    }

    /** Competition and its level in a line under the title. */
    static String heading(ResultSheet sheet) {
        return "竞赛名称：" + sheet.competition().name() + "　　竞赛级别："
                + sheet.competition().level().label();
    }

    static String itemLine(ResultSheet sheet) {
        return "职业（工种）：" + sheet.occupationAndTrade()
                + sheet.competition()
                        .receiptNumber()
                        .map(number -> "　　备案编号：" + number)
                        .orElse("");
    }
}
