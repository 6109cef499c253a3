package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JianghengTest
class RemindersTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reminders reminders;

    @Autowired
    Mails mails;

    @Test
    @Tag("XC-45")
    @Tag("DR-X4")
    void remindsWhoeverHoldsTheCaseFiveAndOneWorkingDaysBeforeTheCutOff() {
        var play = beans.createBean(Play.class);
        var cast = beans.createBean(Cast.class);
        play.begin(LocalDateTime.of(2026, 6, 3, 9, 0));
        var batch = play.batch();
        var employer = cast.employer();
        var slow = cast.applicant("王慢慢");
        var quick = cast.applicant("李快快");
        var draft = play.open(batch, slow);
        var filed = play.open(batch, quick);
        play.apply(filed, quick, employer);

        reminders.sendDue();
        assertThat(reminded(draft)).isEmpty();
        remindAt(play, LocalDateTime.of(2026, 6, 5, 0, 1));
        remindAt(play, LocalDateTime.of(2026, 6, 10, 9, 0));
        assertThat(reminded(draft)).hasSize(1);
        remindAt(play, LocalDateTime.of(2026, 6, 11, 9, 0));
        assertThat(reminded(draft)).hasSize(2).allMatch(mail -> mail.to().name().equals("王慢慢"));
        assertThat(reminded(filed)).isEmpty();

        // 19 to 21 June are holidays: five working days before the 24th is the 16th.
        remindAt(play, LocalDateTime.of(2026, 6, 15, 9, 0));
        assertThat(reminded(filed)).isEmpty();
        remindAt(play, LocalDateTime.of(2026, 6, 16, 9, 0));
        assertThat(reminded(filed))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to().name()).isEqualTo("经办人"))
                .satisfies(mail -> assertThat(mail.body()).contains("剩余工作日：5个", "2026年6月24日24:00"));
    }

    private void remindAt(Play play, LocalDateTime when) {
        play.clock.moveTo(when.atZone(Time.BEIJING).toInstant());
        reminders.sendDue();
        reminders.sendDue();
    }

    private List<Mail> reminded(SubjectId about) {
        return mails.about(about).stream()
                .filter(mail -> mail.subject().contains("截止提醒"))
                .toList();
    }
}
