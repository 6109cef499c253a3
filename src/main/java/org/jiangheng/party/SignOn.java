package org.jiangheng.party;

import java.util.UUID;
import org.jiangheng.kernel.Actor;

/** What came of an attempt to sign on. Whether the account exists can be read from none of the refusals. */
public sealed interface SignOn {

    /** The password was right; a session is open. */
    record Granted(Actor actor, UUID session) implements SignOn {}

    /** No such account, wrong password, or the account is closed: one answer. */
    record Refused() implements SignOn {}

    /** Too many wrong passwords for this name. */
    record Locked() implements SignOn {}

    /** Too many wrong passwords from this address. */
    record Paused() implements SignOn {}
}
