package org.jiangheng.mail;

import java.util.Map;
import java.util.function.Supplier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Component;

/** The staff's side of a mail that three attempts could not deliver (XC-44). */
@Component
class UndeliveredMails {

    private final MailRepository mails;

    UndeliveredMails(MailRepository mails) {
        this.mails = mails;
    }

    String caption(SubjectId mail) {
        return mails.find(mail.value()).map(UndeliveredMails::caption).orElse("");
    }

    Map<String, Object> shown(SubjectId mail) {
        return Map.of(
                "summary",
                caption(mail) + "\n发送失败原因：" + mails.lastError(mail.value()),
                "link",
                "/desk/mail/" + mail.value());
    }

    /** A repetition is a mail of its own, so that it can fail and be looked after on its own. */
    Outcome handle(SubjectId mail, HandleUndelivered decided, Actor actor) {
        Supplier<RuleViolated> unknown = () -> new RuleViolated("mail.unknown");
        mails.find(mail.value()).orElseThrow(unknown);
        if (decided.action() == HandleUndelivered.Action.RESEND) {
            mails.resend(mail.value());
        }
        mails.resolve(mail.value(), decided.action().label() + "：" + decided.note() + "（" + actor.name() + "）");
        return Outcome.NOTHING;
    }

    private static String caption(Mail mail) {
        return mail.to().name() + "：" + mail.subject();
    }
}
