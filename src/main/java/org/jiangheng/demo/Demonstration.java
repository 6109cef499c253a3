package org.jiangheng.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Prologue;
import org.jiangheng.mail.Mails;
import org.jiangheng.workflow.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the story once, at the first start of a demonstration. A start that was killed goes on where it stopped; a chapter that fails
 * is noted and left out, so that the system starts in any case.
 */
@Component
@ConditionalOnProperty(name = "jiangheng.demonstration", havingValue = "true")
class Demonstration implements Prologue {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final List<Tale> tales;
    private final ChapterRepository chapters;
    private final TransactionTemplate transaction;
    private final DemonstrationClock clock;
    private final Time time;
    private final Jobs jobs;
    private final Mails mails;

    Demonstration(
            List<Tale> tales,
            ChapterRepository chapters,
            TransactionTemplate transaction,
            DemonstrationClock clock,
            Time time,
            Jobs jobs,
            Mails mails) {
        this.tales = tales;
        this.chapters = chapters;
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
        this.jobs = jobs;
        this.mails = mails;
    }

    /** Nothing the system does is older than the story, not even its diagrams. */
    @Override
    public void prepare() {
        if (chapters.played().isEmpty()) {
            clock.begin(chapters().get(0).instant());
        }
    }

    @Override
    public void perform() {
        var played = chapters.played();
        var all = chapters();
        var open =
                all.stream().filter(chapter -> !played.contains(chapter.name())).toList();
        // A story an older version told to its end stays as it is: a new chapter would turn the clock back.
        if (!open.isEmpty() && !played.contains(all.get(all.size() - 1).name())) {
            play(open);
        }
    }

    /** Every tale's chapters in the order of time, up to today's morning. */
    private List<Chapter> chapters() {
        return Stream.concat(
                        tales.stream()
                                .flatMap(tale -> tale.chapters().stream())
                                .sorted(Comparator.comparing(Chapter::at)),
                        Stream.of(Chapter.at("04-10T09:00", "today", () -> {})))
                .toList();
    }

    private void play(List<Chapter> open) {
        long started = System.nanoTime();
        clock.begin(open.get(0).instant());
        open.forEach(this::play);
        LOG.info(
                "Demonstration: {} chapters played in {} ms",
                open.size(),
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private void play(Chapter chapter) {
        advanceTo(chapter);
        try {
            transaction.executeWithoutResult(status -> {
                if (chapters.note(chapter.name(), false)) {
                    chapter.action().run();
                }
            });
        } catch (RuntimeException failed) {
            LOG.error("Demonstration: chapter {} failed", chapter.name(), failed);
            chapters.note(chapter.name(), true);
        }
        runJobs();
    }

    /** What falls due on the way to the chapter happens before it, as if the system had been running. */
    private void advanceTo(Chapter chapter) {
        for (var stop = stopBefore(chapter, time.now());
                stop.isPresent();
                stop = stopBefore(chapter, stop.orElseThrow())) {
            moveTo(stop.orElseThrow());
            runJobs();
        }
        moveTo(chapter.instant());
    }

    private Optional<Instant> stopBefore(Chapter chapter, Instant last) {
        return jobs.nextDue(last).filter(chapter.instant()::isAfter);
    }

    private void moveTo(Instant instant) {
        if (time.now().isBefore(instant)) {
            clock.moveTo(instant);
        }
    }

    private void runJobs() {
        try {
            jobs.runDue();
        } catch (IllegalStateException failed) {
            LOG.error("Demonstration: a job failed", failed);
        }
        mails.deliverDue();
    }
}
