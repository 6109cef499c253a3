package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The plan of a part, as sent to city and district (CC-47, CC-F3).
 *
 * @param startsAt time of day, {@code 09:00}
 * @param late sent later than five working days before the part (CC-X3)
 */
public record Plan(
        EventPart part,
        int persons,
        LocalDate heldOn,
        String startsAt,
        String place,
        String contact,
        String contactPhone,
        Instant sentAt,
        boolean late) {}
