package org.jiangheng.registration;

import org.jiangheng.party.Organisation;

/** A colleague was asked to be an operator of the organisation. */
public record OperatorInvitation(Organisation organisation, String name, String email) {

    @Override
    public String toString() {
        return "OperatorInvitation of " + organisation.id();
    }
}
