package org.jiangheng.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.BatchDraft;
import org.jiangheng.batch.DraftEdit;
import org.jiangheng.batch.DraftParameter;
import org.jiangheng.programmes.StageSpec;

/** What a browser sends of a draft, and what it is shown: the draft with what was typed over it. */
record DraftForm(DraftEdit edit) {

    static DraftForm of(BatchDraft draft) {
        var values = new HashMap<String, DraftEdit.Value>();
        draft.parameters()
                .forEach(parameter -> values.put(
                        parameter.key(),
                        new DraftEdit.Value(parameter.value(), parameter.source(), parameter.reason())));
        return new DraftForm(new DraftEdit(draft.year(), draft.name(), draft.noticeNumber(), draft.lastDays(), values));
    }

    static DraftForm of(BatchDraft draft, List<StageSpec> stages, Map<String, String> sent) {
        var days = new HashMap<String, LocalDate>();
        stages.forEach(stage ->
                day(sent.getOrDefault("day." + stage.code(), "")).ifPresent(day -> days.put(stage.code(), day)));
        var values = new HashMap<String, DraftEdit.Value>();
        for (DraftParameter parameter : draft.parameters()) {
            var key = parameter.key();
            values.put(
                    key,
                    new DraftEdit.Value(
                            sent.getOrDefault("value." + key, parameter.value()),
                            sent.getOrDefault("source." + key, parameter.source()),
                            sent.getOrDefault("reason." + key, parameter.reason())));
        }
        return new DraftForm(new DraftEdit(
                year(sent.getOrDefault("year", ""), draft.year()),
                sent.getOrDefault("name", draft.name()),
                sent.getOrDefault("noticeNumber", draft.noticeNumber()),
                days,
                values));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static int year(String text, int before) {
        return text.matches("\\d{4}") ? Integer.parseInt(text) : before;
    }
}
