package org.jiangheng.audit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.journal.Anchor;
import org.jiangheng.journal.JournalAnchored;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the anchors of the journal to supervision and to the auditors, so that they stand outside the database as well (XC-32). */
@Component
class AnchorMails {

    /** The journal itself, as what a mail is about. */
    private static final SubjectId JOURNAL = SubjectId.of("00000000-0000-4000-8000-00000000000b");

    private static final String AUDITORS = Roles.group(Roles.AUDITOR, "ORG-AUDIT");
    private static final String SUPERVISION = Roles.group(Roles.SUPERVISION, Roles.CENTER);

    private final Accounts accounts;
    private final Mails mails;

    AnchorMails(Accounts accounts, Mails mails) {
        this.accounts = accounts;
        this.mails = mails;
    }

    @EventListener
    void send(JournalAnchored anchored) {
        var lines = anchored.anchors().stream().map(AnchorMails::line).collect(Collectors.joining("\n"));
        Stream.of(SUPERVISION, AUDITORS)
                .flatMap(group -> accounts.membersOf(group).stream())
                .map(Actor::account)
                .distinct()
                .forEach(account -> send(account, lines));
    }

    private void send(String account, String lines) {
        var name = accounts.find(account).map(Actor::name).orElse(account);
        mails.queue(
                JOURNAL,
                new Addressee(name, accounts.email(account)),
                "journal/anchors",
                Map.of("recipient", name, "anchors", lines));
    }

    private static String line(Anchor anchor) {
        return "第 " + anchor.sequence() + " 个　" + anchor.day() + "　" + anchor.heads() + " 个事项\n" + anchor.hash();
    }
}
