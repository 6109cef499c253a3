package org.jiangheng.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** The newest lists and sessions an actor may read, also those whose work is done. */
@Component
class RecentLists {

    private static final int MOST = 8;

    private final OfficeAccess access;
    private final Submissions submissions;
    private final ReviewSessions sessions;
    private final AwardLists awards;
    private final Organisations organisations;

    RecentLists(
            OfficeAccess access,
            Submissions submissions,
            ReviewSessions sessions,
            AwardLists awards,
            Organisations organisations) {
        this.access = access;
        this.submissions = submissions;
        this.sessions = sessions;
        this.awards = awards;
        this.organisations = organisations;
    }

    List<Kind> of(Actor actor) {
        var kinds = new ArrayList<Kind>();
        if (access.holds(actor, SubmissionPage.READERS)) {
            kinds.add(kind("报送名单", sent().map(list -> entry(list, "submissions"))));
        }
        if (access.holds(actor, PaymentPage.READERS) && !access.holds(actor, Roles.LEADER, Roles.SUPERVISION)) {
            kinds.add(kind("缴费名单", sent().map(list -> entry(list, "payments"))));
        }
        if (access.holds(actor, SessionPage.READERS)) {
            kinds.add(kind("评审组", sessions.all().stream().map(RecentLists::entry)));
        }
        if (access.holds(actor, AwardPage.READERS)) {
            kinds.add(kind("拟核发人员名单", awards.all().stream().map(RecentLists::entry)));
        }
        kinds.removeIf(kind -> kind.entries().isEmpty());
        return kinds;
    }

    private Stream<Submission> sent() {
        return submissions.all().stream()
                .sorted(Comparator.comparing(Submission::sent).reversed());
    }

    private Entry entry(Submission list, String page) {
        var employer = organisations.get(list.organisation()).name();
        return new Entry(
                employer, list.number() + "，" + list.items().size() + " 人", "/office/" + page + "/" + list.id());
    }

    private static Entry entry(Session session) {
        return new Entry(session.name(), session.status().label(), "/office/sessions/" + session.id());
    }

    private static Entry entry(AwardList list) {
        var state = list.approval().isPresent() ? "已签批" : "待签批";
        return new Entry(list.title(), state + "，" + list.rows().size() + " 人", "/office/awards/" + list.id());
    }

    private static Kind kind(String title, Stream<Entry> entries) {
        return new Kind(title, entries.limit(MOST).toList());
    }

    /** Lists of one kind. */
    record Kind(String title, List<Entry> entries) {}

    /** One list. */
    record Entry(String title, String note, String page) {}
}
