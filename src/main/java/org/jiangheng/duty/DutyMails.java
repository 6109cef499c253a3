package org.jiangheng.duty;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.workflow.UnitWork.Piece;
import org.springframework.stereotype.Component;

/** What colleagues are written about work that came to them or waits for them. */
@Component
class DutyMails {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Time.BEIJING);

    private final Mails mails;
    private final Accounts accounts;

    DutyMails(Mails mails, Accounts accounts) {
        this.mails = mails;
        this.accounts = accounts;
    }

    void handedOn(Piece piece, Actor to, String reason, Actor by) {
        send(piece, to, "duty/handed-on", by, reason);
    }

    void urge(Piece piece, Actor to, Actor by) {
        send(piece, to, "duty/urged", by, "");
    }

    private void send(Piece piece, Actor to, String template, Actor by, String reason) {
        mails.queue(
                piece.subject(),
                new Addressee(to.name(), accounts.email(to.account())),
                template,
                Map.of(
                        "task", piece.name(),
                        "caption", piece.caption(),
                        "by", by.name(),
                        "reason", reason,
                        "due", piece.due().map(MINUTE::format).orElse("未定")));
    }
}
