package org.jiangheng.desk;

import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.PasswordLinks;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does to an account; each act is in its journal and acts at once on every node. */
@Controller
@RequestMapping("/desk/accounts/{account}")
class AccountActs {

    private final Accounts accounts;
    private final Registrar registrar;
    private final PasswordLinks links;
    private final Texts texts;

    AccountActs(Accounts accounts, Registrar registrar, PasswordLinks links, Texts texts) {
        this.accounts = accounts;
        this.registrar = registrar;
        this.links = links;
        this.texts = texts;
    }

    @PostMapping("/contact")
    String contact(
            @PathVariable String account,
            @RequestParam String name,
            @RequestParam String email,
            Actor by,
            RedirectAttributes redirect) {
        return act(account, () -> registrar.contact(account, name.strip(), email.strip(), by), "姓名和邮箱已保存。", redirect);
    }

    @PostMapping("/roles")
    String roles(
            @PathVariable String account,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") Set<String> roles,
            Actor by,
            RedirectAttributes redirect) {
        return act(account, () -> registrar.assign(account, unit, roles, by), "岗位已保存，马上生效。", redirect);
    }

    @PostMapping("/expert")
    String expert(
            @PathVariable String account,
            @RequestParam String employer,
            @RequestParam String field,
            Actor by,
            RedirectAttributes redirect) {
        return act(account, () -> registrar.admit(account, employer, field, by), "专家信息已保存。", redirect);
    }

    @PostMapping("/disable")
    String disable(@PathVariable String account, @RequestParam String reason, Actor by, RedirectAttributes redirect) {
        return act(account, () -> accounts.disable(account, reason, by), "账号已停用，正在使用的页面已经退出。", redirect);
    }

    @PostMapping("/enable")
    String enable(@PathVariable String account, Actor by, RedirectAttributes redirect) {
        return act(account, () -> accounts.enable(account, by), "账号已恢复，可以登录。", redirect);
    }

    @PostMapping("/unlock")
    String unlock(@PathVariable String account, Actor by, RedirectAttributes redirect) {
        return act(account, () -> accounts.unlock(account, by), "登录锁定已解除。", redirect);
    }

    @PostMapping("/letter")
    String letter(
            @PathVariable String account,
            @RequestParam(defaultValue = "false") boolean invitation,
            Actor by,
            RedirectAttributes redirect) {
        Runnable letter = invitation ? () -> links.invite(account, by) : () -> links.reset(account, by);
        return act(account, letter, "邮件已发出。此前发过的链接不再有效。", redirect);
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable String account, Actor by, RedirectAttributes redirect) {
        return act(account, () -> accounts.endSessions(account, by), "全部会话已结束。", redirect);
    }

    private String act(String account, Runnable act, String done, RedirectAttributes redirect) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (RuleViolated refusal) {
            redirect.addFlashAttribute("refusal", texts.of(refusal));
        }
        redirect.addAttribute("account", account);
        return "redirect:/desk/accounts/{account}";
    }
}
