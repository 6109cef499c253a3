package org.jiangheng.registration;

import org.jiangheng.kernel.Actor;
import org.jiangheng.party.OrganisationId;

/** Staff have activated an organisation; told in the same transaction. What waited for it can go on. */
public record OrganisationActivated(OrganisationId organisation, Actor by) {}
