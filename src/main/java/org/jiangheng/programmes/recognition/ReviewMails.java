package org.jiangheng.programmes.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.panel.Result;
import org.jiangheng.panel.Session;
import org.jiangheng.party.Experts;
import org.jiangheng.party.Organisation;
import org.springframework.stereotype.Component;

/** Mails about a review session: to each candidate, to each employer once, to the experts separately; never a ballot (DR.7). */
@Component
class ReviewMails {

    private final CaseMails cases;
    private final Experts experts;
    private final Mails mails;

    ReviewMails(CaseMails cases, Experts experts, Mails mails) {
        this.cases = cases;
        this.experts = experts;
        this.mails = mails;
    }

    void appointed(Session session, List<CaseSheet> candidates) {
        Map<String, Object> when = Map.of("startsAt", session.startsAt().orElseThrow(), "place", session.place());
        candidates.forEach(sheet -> cases.toApplicant(sheet.id(), "review-appointment", when));
        eachEmployer(candidates, (employer, own) -> {
            var values = new HashMap<>(when);
            values.put("count", own.size());
            values.put(
                    "candidateNames",
                    own.stream().map(sheet -> sheet.person().name()).collect(Collectors.joining("、")));
            toEmployer(session, employer, "review-appointment-employer", values);
        });
        session.experts().forEach(account -> toExpert(session, account, when));
    }

    private void toExpert(Session session, String account, Map<String, Object> when) {
        experts.ofAccount(account).ifPresent(expert -> {
            var values = new HashMap<>(when);
            values.put("sessionName", session.name());
            values.put("link", "/portal/sessions/" + session.id());
            mails.queue(
                    session.id(),
                    new Addressee(expert.name(), expert.email()),
                    CaseMails.template("review-appointment-expert"),
                    values);
        });
    }

    void result(Result result) {
        var values = new HashMap<String, Object>();
        values.put("performance", result.performanceText());
        values.put("defence", result.defenceText());
        if (result.passed() || result.composite().isPresent()) {
            values.put("composite", result.compositeText());
        }
        if (!result.passed()) {
            values.put("reason", result.reason());
        }
        cases.toApplicant(result.dossier(), result.passed() ? "result-passed" : "result-failed", values);
    }

    void concluded(Session session, List<CaseSheet> candidates, List<Result> results) {
        var passed =
                results.stream().filter(Result::passed).map(Result::dossier).collect(Collectors.toSet());
        eachEmployer(candidates, (employer, own) -> {
            long good =
                    own.stream().filter(sheet -> passed.contains(sheet.id())).count();
            toEmployer(
                    session,
                    employer,
                    "result-employer",
                    Map.of("passedCount", good, "failedCount", own.size() - good));
        });
    }

    private void toEmployer(Session session, Organisation employer, String template, Map<String, Object> values) {
        mails.queue(
                session.id(),
                CaseSheet.clerkOf(employer),
                CaseMails.template(template),
                cases.list(session.batch(), employer, values));
    }

    private static void eachEmployer(List<CaseSheet> candidates, BiConsumer<Organisation, List<CaseSheet>> action) {
        candidates.stream()
                .filter(sheet -> sheet.organisation().isPresent())
                .collect(Collectors.groupingBy(sheet -> sheet.organisation().orElseThrow()))
                .forEach(action);
    }
}
