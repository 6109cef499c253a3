package org.jiangheng.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.inspection.Answer;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Round;
import org.jiangheng.inspection.Sheet;

/** What an inspector typed on the page, as a sheet; whatever cannot be read counts as not filled in. */
final class PostedSheet {

    static final String PAPER = "PAPER";
    private static final int LONGEST = 2000;

    private PostedSheet() {}

    static Sheet of(Inspection inspection, Map<String, String> typed) {
        var lines = new HashMap<String, Sheet.Line>();
        for (var question : inspection.questions()) {
            var answer = choice(Answer.class, typed.get("a-" + question.code()));
            lines.put(question.code(), new Sheet.Line(answer, text(typed, "r-" + question.code())));
        }
        var second = text(typed, "second");
        return new Sheet(
                day(text(typed, "doneOn")),
                second.equals(PAPER) ? "" : second,
                second.equals(PAPER) ? text(typed, "secondName") : "",
                lines,
                choice(Conclusion.class, typed.get("conclusion")),
                text(typed, "finding"),
                day(text(typed, "rectifyBy")));
    }

    /** The sheet as it was kept. */
    static Sheet of(Round round) {
        var lines = new HashMap<String, Sheet.Line>();
        round.items().forEach(item -> lines.put(item.question().code(), new Sheet.Line(item.answer(), item.remark())));
        return new Sheet(
                round.doneOn(),
                round.secondAccount(),
                round.secondName(),
                lines,
                round.conclusion(),
                round.finding(),
                round.rectifyBy());
    }

    private static String text(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static <T extends Enum<T>> Optional<T> choice(
            Class<T> kind, @org.jspecify.annotations.Nullable String given) {
        for (T each : kind.getEnumConstants()) {
            if (each.name().equals(given)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String given) {
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
