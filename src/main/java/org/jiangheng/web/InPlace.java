package org.jiangheng.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a refusal on the very page it happened on: status 422, the sentence as {@code refusal}, what was typed stays. */
@Component
public class InPlace {

    private final Texts texts;

    InPlace(Texts texts) {
        this.texts = texts;
    }

    /** Puts the sentence into the model of the page that is shown again. */
    public void show(RuleViolated refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", texts.of(refusal));
    }
}
