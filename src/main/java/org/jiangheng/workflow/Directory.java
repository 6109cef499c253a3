package org.jiangheng.workflow;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;

/** What the engine may ask about people; the account store answers. Read-only. */
public interface Directory {

    /** The account with its groups, empty when unknown or disabled. */
    Optional<Actor> find(String account);

    /** Members of a candidate group. */
    List<Actor> membersOf(String group);
}
