package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds organisers of certificates not filed yet, on 1 November, 1 December and 20 December (CC-58, CC-59, CC.7). */
@Service
@Transactional
class CertificateReminders {

    private static final List<MonthDay> DAYS = List.of(MonthDay.of(11, 1), MonthDay.of(12, 1), MonthDay.of(12, 20));

    private final Batches batches;
    private final UnfiledItems unfiled;
    private final Once once;
    private final ResultMails mails;
    private final Time time;

    CertificateReminders(Batches batches, UnfiledItems unfiled, Once once, ResultMails mails, Time time) {
        this.batches = batches;
        this.unfiled = unfiled;
        this.once = once;
        this.mails = mails;
        this.time = time;
    }

    /** Each item hears once of each day; of several days gone by only the latest counts. */
    void sendDue() {
        batches.ofProgramme(CompetitionProgramme.CODE).stream()
                .filter(this::runs)
                .forEach(this::sendDue);
    }

    private boolean runs(Batch batch) {
        return batch.stages().stream()
                .filter(stage -> stage.code().equals(CompetitionProgramme.CERTIFY))
                .anyMatch(stage -> time.now().isBefore(stage.until()));
    }

    private void sendDue(Batch batch) {
        DAYS.stream()
                .map(day -> day.atYear(batch.year()))
                .filter(day -> !day.isAfter(time.today()))
                .max(LocalDate::compareTo)
                .ifPresent(day -> unfiled.of(batch.id()).stream()
                        .filter(item -> item.endsOn().isBefore(time.today()))
                        .forEach(item -> remind(item.id(), day, batch)));
    }

    private void remind(SubjectId item, LocalDate day, Batch batch) {
        if (once.first(item, "certificatesDue" + day)) {
            mails.filingDue(item, batch.stage(CompetitionProgramme.CERTIFY).until());
        }
    }

    /** Looks every ten minutes, on every node; {@code jiangheng.reminders=false} keeps it quiet (tests). */
    @Component("certificateReminderRound")
    @ConditionalOnProperty(name = "jiangheng.reminders", matchIfMissing = true)
    static class Round {

        private final CertificateReminders reminders;

        Round(CertificateReminders reminders) {
            this.reminders = reminders;
        }

        @Scheduled(initialDelay = 100_000, fixedDelay = 600_000)
        void goRound() {
            reminders.sendDue();
        }
    }
}
