package org.jiangheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A dossier as staff get it: the identity number masked, and each opened paper noted. */
@JianghengTest
class DossierPageTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    Papers papers;

    @Autowired
    Journal journal;

    ReviewWorld world;
    SubjectId dossier;
    String page;

    @BeforeEach
    void aDossier() {
        world = new ReviewWorld(beans);
        dossier = world.candidate("沈档案");
        page = "/office/dossiers/" + dossier;
    }

    @Test
    @Tag("XC-29")
    void masksTheIdentityNumber() {
        var identity = people.get(dossiers.get(dossier).applicant()).identity();

        var body = visitor(Roles.RECEPTION).get(page).body();

        assertThat(body).contains("沈档案", identity.masked()).doesNotContain(identity.value());
        assertThat(readings()).isEmpty();
    }

    @Test
    @Tag("XC-29")
    void showsTheWholeNumberOnRequestToWhoMayNeedItAndNotesIt() {
        var identity = people.get(dossiers.get(dossier).applicant()).identity();
        var clerk = world.staff(Roles.RECEPTION);

        assertThat(opened(Roles.FINANCE).post(page + "/identity", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(readings()).isEmpty();
        var reader = as(clerk);
        reader.get(page);
        assertThat(reader.post(page + "/identity", Map.of("reason", "核对原件")).body())
                .contains(identity.value());

        assertThat(readings())
                .singleElement()
                .matches(entry -> entry.actor().equals(clerk.account()))
                .matches(entry -> entry.sentence().equals("查阅完整证件号码，事由：核对原件。"));
        assertThat(reader.get(page).body()).doesNotContain(identity.value());
    }

    private FormVisitor opened(String role) {
        var visitor = visitor(role);
        visitor.get(page);
        return visitor;
    }

    @Test
    @Tag("XC-29")
    void notesWhoOpensAPaperAndTellsOnlySupervisors() {
        var paper = papers.issue(dossier, "application", "申请表", PaperLayout.titled("申请表"));
        var secretary = world.staff(Roles.SECRETARY);

        assertThat(as(secretary).get(page + "/papers/" + paper.id()).statusCode())
                .isEqualTo(200);

        assertThat(readings())
                .singleElement()
                .matches(entry -> entry.actor().equals(secretary.account()))
                .matches(entry -> entry.sentence().equals("查阅文书“申请表”。"));
        assertThat(as(secretary).get(page).body()).doesNotContain("查阅文书“申请表”");
        assertThat(visitor(Roles.SUPERVISION).get(page).body()).contains("查阅文书“申请表”", secretary.name());
    }

    private List<Journal.Entry> readings() {
        return journal.of(dossier).stream().filter(Journal.Entry::isReading).toList();
    }

    private FormVisitor visitor(String role) {
        return as(world.staff(role));
    }

    private FormVisitor as(Actor actor) {
        return FormVisitor.as(actor.account(), port);
    }
}
