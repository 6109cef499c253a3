package org.jiangheng.desk;

import java.time.Duration;
import java.time.Instant;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.Jobs;
import org.springframework.stereotype.Component;

/** A journey of the demonstration through time: it calls at every timer on the way, so that each thing happens on its day. */
@Component
class Journey {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final DemonstrationClock clock;
    private final Jobs jobs;
    private final Time time;

    Journey(DemonstrationClock clock, Jobs jobs, Time time) {
        this.clock = clock;
        this.jobs = jobs;
        this.time = time;
    }

    /**
     * Calls at every instant at which something falls due, and goes on only when all of it is done; meanwhile the job executor of
     * this node stands still.
     *
     * @throws RuleViolated {@code calendar.clockFixed}, {@code calendar.backwards}, {@code desk.tooFar}
     */
    Arrival to(Instant target) {
        requirePossible(target);
        return jobs.alone(() -> travel(target));
    }

    private Arrival travel(Instant target) {
        var stop = time.now();
        var arrival = work(Arrival.NONE);
        for (stop = nextStop(stop, target); stop.isBefore(target); stop = nextStop(stop, target)) {
            moveTo(stop);
            arrival = work(arrival);
        }
        moveTo(target);
        return work(arrival);
    }

    private void requirePossible(Instant target) {
        if (!clock.enabled()) {
            throw new RuleViolated("calendar.clockFixed");
        }
        if (!target.isAfter(time.now())) {
            throw new RuleViolated("calendar.backwards");
        }
        if (target.isAfter(time.now().plus(LONGEST))) {
            throw new RuleViolated("desk.tooFar", LONGEST.toDays());
        }
    }

    private Instant nextStop(Instant last, Instant target) {
        return jobs.nextDue(last).orElse(target);
    }

    /** The work of a stop may have taken longer than there was time to the next. */
    private void moveTo(Instant stop) {
        if (stop.isAfter(time.now())) {
            clock.moveTo(stop);
        }
    }

    /** What fails is repeated when its time comes; what stays broken is listed on the Desk. */
    private Arrival work(Arrival before) {
        var work = jobs.work();
        return new Arrival(before.stops() + 1, before.steps() + work.done(), before.troubles() + work.failed());
    }

    /**
     * @param stops how often the clock was set
     * @param steps how many background steps were run
     * @param troubles how many steps were tried in vain
     */
    record Arrival(int stops, int steps, int troubles) {

        static final Arrival NONE = new Arrival(0, 0, 0);
    }
}
