package org.jiangheng.certificate;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/**
 * Certificates for a list, from their numbers to the holders' hands.
 *
 * @param about what they are issued for as a whole
 * @param confirmed when the receiver confirmed the collection
 */
public record Issue(
        SubjectId id,
        SubjectId about,
        SubjectId batch,
        String programme,
        String title,
        String prefix,
        String issuer,
        String receiver,
        String keepers,
        Instant opened,
        Optional<Instant> numbered,
        Optional<Instant> announced,
        Optional<Instant> confirmed,
        Progress progress) {

    /**
     * How far it is.
     *
     * @param entries holders of the list
     * @param refused those who get no certificate
     * @param made certificates with a number; those made void since are not counted
     * @param drawn those with a PDF
     */
    public record Progress(int entries, int refused, int made, int drawn, int collected, int given) {

        public int undrawn() {
            return made - drawn;
        }

        public int uncollected() {
            return made - collected;
        }

        public int ungiven() {
            return made - given;
        }
    }

    public boolean isReceiver(Actor actor) {
        return actor.isIn(receiver);
    }

    public boolean isKeeper(Actor actor) {
        return actor.isIn(keepers);
    }

    /** What stands on lists. */
    public String state() {
        if (numbered.isEmpty()) {
            return "待编号";
        } else if (announced.isEmpty()) {
            return "制作中";
        } else if (progress.uncollected() > 0) {
            return "待领取";
        }
        return progress.ungiven() > 0 ? "发放中" : "已发放";
    }

    public boolean isDone() {
        return announced.isPresent() && progress.uncollected() == 0 && progress.ungiven() == 0;
    }
}
