package org.jiangheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows a refusal on the very page it happened on: status 422, the sentence as {@code refusal}; what was typed stays, a page finds
 * it by the name of its field in {@code entered}.
 */
@Component
public class InPlace {

    private final Texts texts;
    private final HttpServletRequest request;

    /** @param request the one at hand, whichever that is */
    InPlace(Texts texts, HttpServletRequest request) {
        this.texts = texts;
        this.request = request;
    }

    /** Puts the sentence into the model of the page that is shown again. */
    public void show(RuleViolated refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", texts.of(refusal));
        model.addAttribute("entered", entered());
    }

    private Map<String, String> entered() {
        var entered = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> entered.put(name, values[0]));
        return entered;
    }
}
