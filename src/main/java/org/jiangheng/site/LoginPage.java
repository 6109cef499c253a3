package org.jiangheng.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One sign-in for everybody. A demonstration lists its accounts below the form. */
@Controller
class LoginPage {

    private final boolean demonstration;

    LoginPage(@Value("${jiangheng.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("demonstration", demonstration);
        return "site/login";
    }
}
