package org.jiangheng.desk;

import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.AccountCards;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.Chrome;
import org.jiangheng.workflow.Timers.Timer;
import org.springframework.stereotype.Component;

/** What a subject is called on the Desk, and the page that shows it. */
@Component
class Subjects {

    private final Batches batches;
    private final Dossiers dossiers;
    private final Programmes programmes;
    private final AccountCards accounts;
    private final Chrome chrome;

    Subjects(Batches batches, Dossiers dossiers, Programmes programmes, AccountCards accounts, Chrome chrome) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.programmes = programmes;
        this.accounts = accounts;
        this.chrome = chrome;
    }

    List<Named<Timer>> named(List<Timer> timers) {
        return timers.stream()
                .map(timer -> new Named<>(timer, timer.subject().flatMap(this::place)))
                .toList();
    }

    /** Empty for subjects without a page here: lists, sessions, mails. */
    Optional<Place> place(SubjectId subject) {
        return batches.find(subject)
                .map(batch -> new Place(
                        programmes.get(batch.programme()).title() + " " + batch.title(), "/desk/batches/" + subject))
                .or(() -> dossiers.find(subject)
                        .map(dossier -> new Place(dossier.number().orElse("未提交的申报"), page(dossier))))
                .or(() -> accounts.ofSubject(subject)
                        .map(account -> new Place("账号 " + account, "/desk/accounts/" + account)));
    }

    /** Who only looks after the system does not read cases: the batch is shown instead (XC-29). */
    private String page(Dossier dossier) {
        var viewer = chrome.viewer();
        var readsCases = viewer != null
                && viewer.groups().stream().anyMatch(group -> !group.startsWith(Roles.ADMINISTRATOR + "@"));
        return readsCases ? "/office/dossiers/" + dossier.id() : "/desk/batches/" + dossier.batch();
    }

    /** A name and where to read more. */
    record Place(String name, String link) {}

    /** Something and the place of the subject it is about. */
    record Named<T>(T item, Optional<Place> place) {}
}
