package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;

/** Days as answers write them, and as sentences do. */
final class Days {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private Days() {}

    static Optional<LocalDate> of(String answer) {
        try {
            return Optional.of(LocalDate.parse(answer));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static String chinese(LocalDate day) {
        return CHINESE.format(day);
    }

    /** The day of an instant, in Beijing. */
    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, Time.BEIJING);
    }

    /** The last day of a period that ends at that instant, exclusive. */
    static LocalDate last(Instant until) {
        return LocalDate.ofInstant(until.minusSeconds(1), Time.BEIJING);
    }

    /** First day of any part of any item. */
    static Optional<LocalDate> first(FilingForm form) {
        return all(form).min(Comparator.naturalOrder());
    }

    /** Day of the last part: its year is the competition's (A-CC-16). */
    static Optional<LocalDate> last(FilingForm form) {
        return all(form).max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> all(FilingForm form) {
        return form.items().stream()
                .flatMap(item -> Stream.of(of(item.theoryOn()), of(item.skillOn())))
                .flatMap(Optional::stream);
    }
}
