package org.jiangheng.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.People;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an auditor sees, for how long, and what stays behind of it. */
@JianghengTest
@Tag("XC-29")
class AuditTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Mandates mandates;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    Papers papers;

    @Autowired
    Journal journal;

    @Autowired
    Time time;

    @LocalServerPort
    int port;

    ReviewWorld world;
    SubjectId dossier;
    Actor administrator;
    String auditor;
    String page;

    @BeforeEach
    void aCaseAndAnAuditor() {
        world = new ReviewWorld(beans);
        dossier = world.candidate("沈被审");
        administrator = world.staff(Roles.ADMINISTRATOR);
        auditor = account();
        page = "/portal/audit/" + world.batch() + "/cases/" + dossier;
    }

    @Test
    @Tag("DR-91")
    @Tag("XC-32")
    void readsTheCaseAndEachLookIsNoted() {
        give(time.today(), time.today());
        var paper = papers.issue(dossier, "application", "申请表", PaperLayout.titled("申请表"));
        var identity = people.get(dossiers.get(dossier).applicant()).identity();
        var visitor = FormVisitor.as(auditor, port);

        assertThat(visitor.get("/portal/audit").body()).contains("/portal/audit/" + world.batch());
        assertThat(visitor.get("/portal/audit/" + world.batch()).body()).contains("沈被审", "收费标准");
        assertThat(visitor.get(page).body())
                .contains("沈被审", "申报", identity.masked())
                .doesNotContain(identity.value());
        assertThat(visitor.get(page + "/papers/" + paper.id()).statusCode()).isEqualTo(200);
        var trail = visitor.get(page + "/trail.pdf");
        assertThat(trail.statusCode()).isEqualTo(200);
        assertThat(trail.body()).startsWith("%PDF");

        assertThat(journal.of(dossier))
                .filteredOn(Journal.Entry::isReading)
                .allMatch(entry -> entry.actor().equals(auditor))
                .extracting(Journal.Entry::sentence)
                .containsExactly("查阅本件档案（审计）。", "查阅文书“申请表”（审计）。", "查阅办理过程记录（PDF，审计）。");
    }

    @Test
    void seesNothingWithoutBeforeAndAfterTheMandate() {
        var visitor = FormVisitor.as(auditor, port);
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);

        give(time.today().plusDays(1), time.today().plusDays(2));
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);

        var given = give(time.today(), time.today());
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/portal/audit/" + new ReviewWorld(beans).batch() + "/cases/" + dossier)
                        .statusCode())
                .isEqualTo(404);

        mandates.withdraw(given, "审计结束", administrator);
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
        assertThat(journal.of(world.batch()))
                .extracting(Journal.Entry::event)
                .contains("mandateGiven", "mandateWithdrawn");
    }

    @Test
    void endsWithItsLastDay() {
        give(time.today(), time.today());
        var visitor = FormVisitor.as(auditor, port);
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);

        world.moveTo(time.today().plusDays(1) + "T00:00");

        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void entersNothingElse() {
        give(time.today(), time.today());
        var visitor = FormVisitor.as(auditor, port);

        for (var path : new String[] {
            "/portal",
            "/office",
            "/office/dossiers/" + dossier,
            "/desk",
            "/desk/audits",
            "/desk/journal",
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task",
            "/portal/applications/" + dossier,
            "/portal/applications/new"
        }) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
        assertThat(FormVisitor.as(world.staff(Roles.LEADER).account(), port)
                        .get("/portal/audit")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void isGivenOnTheDeskWithAReason() {
        var visitor = FormVisitor.as(administrator.account(), port);
        var typed = Map.of(
                "batch",
                world.batch().value(),
                "account",
                auditor,
                "from",
                time.today().toString(),
                "until",
                time.today().toString(),
                "reason",
                " ");
        visitor.get("/desk/audits");
        assertThat(visitor.post("/desk/audits", typed).statusCode()).isEqualTo(422);
        assertThat(mandates.all()).noneMatch(each -> each.account().equals(auditor));

        var reasoned = new java.util.HashMap<>(typed);
        reasoned.put("reason", "专项审计");
        assertThat(visitor.post("/desk/audits", reasoned).statusCode()).isEqualTo(302);
        assertThat(mandates.all()).anyMatch(each -> each.account().equals(auditor));

        refused("audit.notAuditor", administrator.account(), time.today(), "专项审计");
        refused("audit.periodWrong", auditor, time.today().minusDays(1), "专项审计");
        refused("audit.reasonMissing", auditor, time.today(), "");
    }

    private void refused(String code, String account, LocalDate until, String reason) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() ->
                        mandates.give(new NewMandate(world.batch(), account, until, until, reason), administrator))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private SubjectId give(LocalDate from, LocalDate until) {
        return mandates.give(new NewMandate(world.batch(), auditor, from, until, "专项审计"), administrator);
    }

    private String account() {
        var name = Invented.account("shenji");
        accounts.create(new NewAccount(
                name,
                "某审计员",
                ReviewWorld.PASSWORD,
                name + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(Roles.group(Roles.AUDITOR, "ORG-AUDIT"))));
        return name;
    }
}
