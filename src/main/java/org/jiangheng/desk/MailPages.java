package org.jiangheng.desk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.workflow.Tasks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The outbox: what was written to whom, whether it was delivered, and who looks after it when it was not (XC-44). */
@Controller
class MailPages {

    private static final Pattern SECRET = Pattern.compile("(token=)[0-9A-Za-z_-]{16,}");
    private static final int MOST = 500;
    private static final Map<String, String> STATUS = Map.of("QUEUED", "待发送", "SENT", "已送达", "UNDELIVERABLE", "未送达");
    private static final List<String> ORDER = List.of("SENT", "QUEUED", "UNDELIVERABLE");

    private final Mails mails;
    private final Tasks tasks;
    private final Subjects subjects;
    private final boolean demonstration;

    MailPages(
            Mails mails,
            Tasks tasks,
            Subjects subjects,
            @Value("${jiangheng.demonstration:false}") boolean demonstration) {
        this.mails = mails;
        this.tasks = tasks;
        this.subjects = subjects;
        this.demonstration = demonstration;
    }

    @GetMapping("/desk/mail")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "25") int show,
            Model model) {
        int shown = Math.max(1, Math.min(show, MOST));
        var found = mails.latest(search, status, shown);
        model.addAttribute("mails", found);
        model.addAttribute("more", found.size() == shown && shown < MOST);
        model.addAttribute("search", search);
        model.addAttribute("status", status);
        model.addAttribute("labels", STATUS);
        model.addAttribute("order", ORDER);
        model.addAttribute("undeliverable", mails.undeliverable());
        return "desk/mails";
    }

    @GetMapping("/desk/mail/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        var mail = mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("paragraphs", paragraphs(mail));
        model.addAttribute("delivery", mails.delivery(id));
        model.addAttribute("labels", STATUS);
        model.addAttribute("about", subjects.place(mail.about()).orElse(null));
        model.addAttribute(
                "task",
                tasks.about(SubjectId.of(id), actor).stream().findFirst().orElse(null));
        return "desk/mail";
    }

    /** A link that lets its reader choose a password is for the addressee alone; only a demonstration shows it. */
    private List<List<Piece>> paragraphs(Mail mail) {
        var body = demonstration ? mail.body() : SECRET.matcher(mail.body()).replaceAll("$1（仅收件人可见）");
        return Stream.of(body.split("\\R{2,}")).map(Piece::of).toList();
    }
}
