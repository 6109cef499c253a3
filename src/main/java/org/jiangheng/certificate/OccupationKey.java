package org.jiangheng.certificate;

import java.util.Optional;

/** A choice value taken apart: {@code code} or {@code code|trade}. */
record OccupationKey(String code, Optional<String> trade) {

    static OccupationKey of(String choice) {
        int bar = choice.indexOf('|');
        return bar < 0
                ? new OccupationKey(choice, Optional.empty())
                : new OccupationKey(choice.substring(0, bar), Optional.of(choice.substring(bar + 1)));
    }
}
