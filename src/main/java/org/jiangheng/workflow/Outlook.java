package org.jiangheng.workflow;

import java.util.List;
import java.util.Optional;

/**
 * What would become of the running cases of a process if they were moved to another version of its diagram. Nothing has been
 * moved yet.
 *
 * @param process process id
 * @param problem why the target cannot be used at all, in Chinese; empty when it can
 * @param lines per running version and activity where cases wait, oldest version first
 * @param cases how many cases run on other versions than the target
 * @param moving how many of them would move
 */
public record Outlook(String process, String problem, List<Line> lines, long cases, long moving) {

    public Outlook {
        lines = List.copyOf(lines);
    }

    /** How many would stay on their version. */
    public long staying() {
        return cases - moving;
    }

    /** Whether there is anything to move. */
    public boolean isPossible() {
        return problem.isEmpty() && moving > 0;
    }

    /** What becomes of the cases at one activity. */
    public enum Verdict {
        CONTINUES("继续"),
        NEEDS_MAPPING("需要指定去向"),
        CANNOT_MOVE("不能迁移");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The cases that wait at one activity of one version.
     *
     * @param version the version they run on
     * @param activity id of the activity in that version
     * @param name its name in the diagram
     * @param kind what it is, in Chinese (人工任务, 中间事件 …)
     * @param cases how many wait there
     * @param reason why they cannot move, or what has to be said first, in Chinese; empty when they continue
     * @param target where they would go on; empty when they stay
     * @param changes what would change for them besides (groups, due dates, form), as tried on one of them
     * @param choices the activities of the target they could be sent to
     */
    public record Line(
            int version,
            String activity,
            String name,
            String kind,
            long cases,
            Verdict verdict,
            String reason,
            Optional<Choice> target,
            List<String> changes,
            List<Choice> choices) {

        public Line {
            changes = List.copyOf(changes);
            choices = List.copyOf(choices);
        }
    }

    /** An activity of the target version. */
    public record Choice(String activity, String name) {}
}
