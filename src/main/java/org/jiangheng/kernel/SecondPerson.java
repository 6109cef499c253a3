package org.jiangheng.kernel;

import java.util.Arrays;

/** What no one person decides: an administrator of the centre proposes, somebody else who leads or administers approves (XC-50). */
public final class SecondPerson {

    private SecondPerson() {}

    /** Refuses everybody but the centre's administrators. */
    public static void requireMayPropose(Actor actor) {
        if (!actor.isIn(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER))) {
            throw new RuleViolated("kernel.mayNotPropose");
        }
    }

    /** Refuses whoever neither leads nor administers the centre. */
    public static void requireMayDecide(Actor actor) {
        if (!mayDecide(actor)) {
            throw new RuleViolated("kernel.mayNotDecide");
        }
    }

    /** Refuses also whoever had a hand in what is to be decided. */
    public static void requireMayDecide(Actor actor, String... involved) {
        requireMayDecide(actor);
        if (Arrays.asList(involved).contains(actor.account())) {
            throw new RuleViolated("kernel.samePerson");
        }
    }

    public static boolean mayDecide(Actor actor) {
        return actor.isIn(Roles.group(Roles.LEADER, Roles.CENTER))
                || actor.isIn(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER));
    }
}
