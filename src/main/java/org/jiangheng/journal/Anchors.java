package org.jiangheng.journal;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds the heads of all chains into one chain of days (XC-32): a case rewritten or taken away as a whole is noticed as well. */
@Service
@Transactional
public class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final AnchorRepository anchors;
    private final ApplicationEventPublisher events;

    Anchors(AnchorRepository anchors, ApplicationEventPublisher events) {
        this.anchors = anchors;
        this.events = events;
    }

    /**
     * Anchors every day that is over and not anchored yet, also missed ones; on several nodes one does it, the others find nothing
     * left to do.
     */
    public List<Anchor> anchorDue() {
        var made = new ArrayList<Anchor>();
        for (var next = anchors.next(); next.isPresent(); next = anchors.next()) {
            made.add(anchors.get(next.get()));
        }
        if (!made.isEmpty()) {
            made.forEach(anchor -> LOG.info(
                    "Journal anchor {} of {} over {} chains: {}",
                    anchor.sequence(),
                    anchor.day(),
                    anchor.heads(),
                    anchor.hash()));
            events.publishEvent(new JournalAnchored(made));
        }
        return made;
    }

    /** The latest anchors, newest first. */
    @Transactional(readOnly = true)
    public List<Anchor> latest(int limit) {
        return anchors.latest(limit);
    }
}
