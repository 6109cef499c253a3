package org.jiangheng.party;

import java.util.Optional;

/**
 * An organisation unit in which roles are held (rulebook, "Organisations").
 *
 * @param code for example {@code ORG-CENTER} or {@code ORG-DHRSS-110108}
 * @param kind BUREAU, DIVISION, INSTITUTION, DISTRICT, DISTRICT_CENTER, ASSOCIATION, COMMITTEE or AUDIT
 */
public record Unit(String code, String name, String shortName, Optional<String> parent, String kind) {}
