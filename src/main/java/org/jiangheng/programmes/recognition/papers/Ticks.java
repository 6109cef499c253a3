package org.jiangheng.programmes.recognition.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.document.ChineseDate;

/** Small phrases of printed forms: boxes ticked or not, periods, blanks to be filled by hand. */
final class Ticks {

    /** To be filled by hand. */
    static final String BLANK_DATE = "　　　　年　　月　　日";

    private Ticks() {}

    static String box(boolean ticked, String label) {
        return (ticked ? "■" : "□") + label;
    }

    static String yesNo(boolean yes) {
        return box(yes, "是") + " " + box(!yes, "否");
    }

    /** One choice of several, all of them printed. */
    static String choice(List<String> options, String chosen) {
        return options.stream()
                .map(option -> box(option.equals(chosen), option))
                .collect(Collectors.joining("　"));
    }

    static String period(LocalDate from, Optional<LocalDate> until) {
        return ChineseDate.of(from) + "至" + until.map(ChineseDate::of).orElse("　　　");
    }

    static String date(Optional<LocalDate> day) {
        return day.map(ChineseDate::of).orElse(BLANK_DATE);
    }
}
