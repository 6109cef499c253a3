package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts, plans and questions are reminded of when they fall due, each once. */
@JianghengTest
class FilingRemindersTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 10, 12);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    FilingReminders reminders;

    @Autowired
    Flags flags;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    FilingWorld world;

    @BeforeEach
    void begins() {
        world = beans.createBean(FilingWorld.class);
        world.begin(LocalDateTime.of(2026, 9, 14, 9, 0));
    }

    @AfterEach
    void clears() {
        world.clear();
    }

    /** Accepted on 14 September the receipt is due on the 20th, a Sunday worked for the holidays. */
    @Test
    @Tag("CC-36")
    void remindsTheSectionOfAReceipt() {
        var clerk = world.account(Optional.empty(), CompetitionMails.SECTION);
        world.upload(EVENT, EVENT);
        world.file(EVENT, EVENT);
        world.complete(world.dossier, "acceptFiling", Map.of("finding", "ACCEPT"), FilingWorld.SECTION);

        at(16);
        assertThat(mails("备案回执办理提醒")).isEmpty();
        at(17);
        assertThat(mails("备案回执办理提醒"))
                .filteredOn(mail -> mail.to().address().startsWith(clerk))
                .hasSize(1);
        at(21);
        assertThat(mails("备案回执办理提醒：已逾期"))
                .filteredOn(mail -> mail.to().address().startsWith(clerk))
                .hasSize(1);
    }

    @Test
    @Tag("CC-47")
    void remindsTheOrganiserTenAndSixWorkingDaysBeforeAPart() {
        var item = world.filed(EVENT, EVENT).id();
        at(18);
        assertThat(mails("竞赛计划报送提醒")).isEmpty();
        at(21);
        assertThat(mails("竞赛计划报送提醒")).hasSize(2).allMatch(mail -> mail.body().contains("2026年9月29日"));
        world.plans.send(item, new Plans.NewPlan(EventPart.THEORY, 60, "09:00", "某联系人", "010-00000000"), world.clerk);
        at(28);
        assertThat(mails("竞赛计划报送提醒")).hasSize(3);
    }

    @Test
    @Tag("CC-50")
    @Tag("CC-X6")
    void remindsOfQuestionsAndMarksTheItem() {
        var office = world.account(Optional.empty(), CompetitionMails.QUESTION_OFFICE);
        var item = world.filed(EVENT, EVENT).id();
        world.plan(item);
        october(14);
        assertThat(mails("试题备案提醒")).isEmpty();
        october(15);
        assertThat(mails("试题备案提醒")).hasSize(1);
        assertThat(flags.of(item)).isEmpty();
        october(20);
        assertThat(mails("试题备案提醒"))
                .filteredOn(mail -> !mail.to().address().startsWith(office))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(mails("试题备案提醒"))
                .filteredOn(mail -> mail.to().address().startsWith(office))
                .hasSize(1);
        assertThat(flags.of(item)).extracting("code").containsExactly(Flags.Code.QUESTIONS_LATE);
    }

    /** Next year's holidays are published in November; until then nobody can count the days before a January event. */
    @Test
    @Tag("XC-07")
    void remindsOfOthersWhenTheDaysOfOneCannotBeCounted() {
        world.filed(EVENT, EVENT);
        var uncountable = another();
        var third = another();
        jdbc.sql("update jiangheng.competition_item set theory_on = '2031-01-06' where competition = :id")
                .param("id", uncountable.dossier.uuid())
                .update();
        try {
            at(21);
            assertThat(mails("竞赛计划报送提醒")).hasSize(2);
            assertThat(mails(third, "竞赛计划报送提醒")).hasSize(2);
        } finally {
            uncountable.clear();
            third.clear();
        }
    }

    private FilingWorld another() {
        var other = beans.createBean(FilingWorld.class);
        other.begin(LocalDateTime.of(2026, 9, 14, 9, 0));
        other.filed(EVENT, EVENT);
        return other;
    }

    private void at(int day) {
        remind(LocalDateTime.of(2026, 9, day, 9, 0));
    }

    private void october(int day) {
        remind(LocalDateTime.of(2026, 10, day, 9, 0));
    }

    private void remind(LocalDateTime when) {
        world.at(when);
        new FilingReminderRound(reminders).goRound();
        new FilingReminderRound(reminders).goRound();
    }

    private List<Mail> mails(String subject) {
        return mails(world, subject);
    }

    private List<Mail> mails(FilingWorld about, String subject) {
        return mails.about(about.dossier).stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }
}
