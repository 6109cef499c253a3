package org.jiangheng.certificate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** What receivers and holders are written (CC.7): 证书领取通知 and 取证结果通知; no identity number. */
@Component
class IssueMails {

    private static final String WORKING_DAYS = "collection.workingDays";

    private final Mails mails;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Batches batches;
    private final WorkingDays days;
    private final CertificateRepository certificates;
    private final Time time;

    IssueMails(
            Mails mails,
            Accounts accounts,
            Programmes programmes,
            Batches batches,
            WorkingDays days,
            CertificateRepository certificates,
            Time time) {
        this.mails = mails;
        this.accounts = accounts;
        this.programmes = programmes;
        this.batches = batches;
        this.days = days;
        this.certificates = certificates;
        this.time = time;
    }

    /** From when on the receiver is reminded of what was not collected. */
    Instant remindAt(Issue issue) {
        int wait = batches.parameters(issue.batch()).integer(WORKING_DAYS);
        return days.endOfPeriod(time.now(), wait);
    }

    void ready(Issue issue) {
        toReceiver(issue, "ready");
    }

    void uncollected(Issue issue) {
        toReceiver(issue, "uncollected");
    }

    void toHolder(Issue issue, IssueEntry entry) {
        var certificate = entry.number().flatMap(certificates::find).orElseThrow();
        var values = values(issue);
        values.put("holder", entry.name());
        values.put("occupation", occupation(entry));
        values.put("level", entry.level().label());
        values.put("number", certificate.number());
        values.put("verifyLink", "/c/" + certificate.token());
        mails.queue(issue.id(), new Addressee(entry.name(), entry.email()), "certificate/holder", values);
    }

    /** Holder who left an address, that the certificate is void (XC-40). */
    void ended(Issue issue, IssueEntry entry, Certificate ended, String reason) {
        var values = values(issue);
        values.put("number", ended.number());
        values.put("status", ended.status().label());
        values.put("reason", reason);
        values.put("link", "/portal/issues/" + issue.id());
        if (!entry.email().isBlank()) {
            mails.queue(issue.id(), new Addressee(entry.name(), entry.email()), "certificate/ended", values);
        }
        for (var member : accounts.membersOf(issue.receiver())) {
            var to = new Addressee(member.name(), accounts.email(member.account()));
            mails.queue(issue.id(), to, "certificate/ended", values);
        }
    }

    private void toReceiver(Issue issue, String template) {
        var values = values(issue);
        values.put("link", "/portal/issues/" + issue.id());
        for (var member : accounts.membersOf(issue.receiver())) {
            var to = new Addressee(member.name(), accounts.email(member.account()));
            mails.queue(issue.id(), to, "certificate/" + template, values);
        }
    }

    private Map<String, Object> values(Issue issue) {
        var values = new HashMap<String, Object>();
        values.put("programmeTitle", programmes.get(issue.programme()).title());
        values.put("title", issue.title());
        values.put("count", issue.progress().made());
        values.put("uncollected", issue.progress().uncollected());
        return values;
    }

    private static String occupation(IssueEntry entry) {
        return entry.occupation()
                + entry.trade().map(trade -> "（" + trade + "）").orElse("");
    }
}
