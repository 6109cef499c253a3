package org.jiangheng.programmes;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.kernel.Roles;

/** Groups of staff that read dossiers. */
public final class Readers {

    /** Those who work at the centre, each in the own role (XC-29). */
    public static final Set<String> CENTRE = Stream.of(
                    Roles.RECEPTION,
                    Roles.SECRETARY,
                    Roles.LEADER,
                    Roles.FINANCE,
                    Roles.CERTIFICATES,
                    Roles.SUPERVISION)
            .map(role -> Roles.group(role, Roles.CENTER))
            .collect(Collectors.toUnmodifiableSet());

    private Readers() {}
}
