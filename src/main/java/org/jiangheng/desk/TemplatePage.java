package org.jiangheng.desk;

import org.jiangheng.web.Downloads;
import org.jiangheng.workflow.ElementTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What diagrams can be put together from, and the same as element templates for Camunda Modeler. */
@Controller
class TemplatePage {

    private final ElementTemplates templates;

    TemplatePage(ElementTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/desk/templates")
    String show(Model model) {
        model.addAttribute("groups", templates.groups());
        return "desk/templates";
    }

    @GetMapping("/desk/templates/jiangheng.json")
    ResponseEntity<byte[]> download() {
        return Downloads.attachment("jiangheng.json", "application/json", templates.json());
    }
}
