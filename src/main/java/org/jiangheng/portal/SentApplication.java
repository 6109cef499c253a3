package org.jiangheng.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Masked;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.forms.FormView;
import org.jiangheng.workflow.Forms;
import org.springframework.stereotype.Component;

/** The application as it was sent, to be read: whole by its person, with masked identity numbers by everybody else (XC-29). */
@Component
class SentApplication {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final Dossiers dossiers;
    private final Programmes programmes;
    private final Forms forms;
    private final ListedChoices choices;
    private final ObjectMapper json;

    SentApplication(Dossiers dossiers, Programmes programmes, Forms forms, ListedChoices choices, ObjectMapper json) {
        this.dossiers = dossiers;
        this.programmes = programmes;
        this.forms = forms;
        this.choices = choices;
        this.json = json;
    }

    Optional<FormView> whole(Dossier dossier) {
        return answers(dossier).map(answers -> view(dossier, answers));
    }

    Optional<FormView> masked(Dossier dossier) {
        return answers(dossier).map(answers -> view(dossier, masked(answers)));
    }

    private Optional<Map<String, Object>> answers(Dossier dossier) {
        return dossier.number().map(sent -> read(dossiers.snapshot(dossier.id())));
    }

    private FormView view(Dossier dossier, Map<String, Object> answers) {
        var form = forms.get(programmes.get(dossier.programme()).applicationForm());
        return FormView.of(form, answers, choices.with(Optional.empty()), Map.of());
    }

    private static Map<String, Object> masked(Map<String, Object> answers) {
        var masked = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> masked.put(key, maskedValue(value)));
        return masked;
    }

    @SuppressWarnings("unchecked")
    private static Object maskedValue(Object value) {
        if (value instanceof String text) {
            return Masked.text(text);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(SentApplication::maskedValue).toList();
        }
        return value instanceof Map<?, ?> rows ? masked((Map<String, Object>) rows) : value;
    }

    private Map<String, Object> read(String snapshot) {
        try {
            return json.readValue(snapshot, ANSWERS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException(corrupt);
        }
    }
}
