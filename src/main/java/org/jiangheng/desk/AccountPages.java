package org.jiangheng.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.AccountCards;
import org.jiangheng.party.AccountFilter;
import org.jiangheng.party.Role;
import org.jiangheng.party.Units;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts there are, and a new one for somebody who works here. */
@Controller
class AccountPages {

    static final Map<String, String> STATES =
            Map.of("OPEN", "正常", "INVITED", "待设密码", "LOCKED", "登录锁定", "DISABLED", "已停用");
    private static final List<String> ORDER = List.of("OPEN", "INVITED", "LOCKED", "DISABLED");

    private final AccountCards cards;
    private final Registrar registrar;
    private final Units units;
    private final Texts texts;

    AccountPages(AccountCards cards, Registrar registrar, Units units, Texts texts) {
        this.cards = cards;
        this.registrar = registrar;
        this.units = units;
        this.texts = texts;
    }

    @GetMapping("/desk/accounts")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "account") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new AccountFilter(search, unit, role, state, sort, page);
        model.addAttribute("filter", filter);
        model.addAttribute("found", cards.find(filter));
        model.addAttribute("units", units.all());
        model.addAttribute("roles", roleLabels());
        model.addAttribute("labels", units.labels());
        model.addAttribute("states", STATES);
        model.addAttribute("order", ORDER);
        return "desk/accounts";
    }

    @GetMapping("/desk/accounts/new")
    String blank(Model model) {
        return form(new NewStaff("", "", "", Roles.CENTER, Set.of(), "", ""), model);
    }

    @PostMapping("/desk/accounts/new")
    String create(@ModelAttribute("staff") NewStaff staff, Actor actor, Model model, RedirectAttributes redirect) {
        try {
            registrar.employ(staff, actor);
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", texts.of(refusal));
            return form(staff, model);
        }
        redirect.addFlashAttribute("done", "账号已建立，设置密码的邮件已发出。");
        return "redirect:/desk/accounts/" + staff.account();
    }

    private String form(NewStaff staff, Model model) {
        model.addAttribute("staff", staff);
        model.addAttribute("units", units.all());
        model.addAttribute("roleChoices", Role.values());
        return "desk/account-new";
    }

    private static List<Map.Entry<String, String>> roleLabels() {
        return Stream.concat(
                        Stream.of(Role.values()).map(role -> Map.entry(role.code(), role.label())),
                        Stream.of(Map.entry(Roles.APPLICANT, "申报人"), Map.entry(Roles.EMPLOYER, "单位经办人")))
                .toList();
    }

    /**
     * What the form of a new account says.
     *
     * @param employer of an expert
     * @param field of an expert
     */
    record NewStaff(
            String account, String name, String email, String unit, Set<String> roles, String employer, String field) {

        NewStaff {
            account = said(account);
            name = said(name);
            email = said(email);
            unit = said(unit);
            roles = Optional.ofNullable(roles).map(Set::copyOf).orElse(Set.of());
            employer = said(employer);
            field = said(field);
        }

        private static String said(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text.strip();
        }

        boolean isExpert() {
            return roles.contains(Roles.EXPERT);
        }
    }
}
