package org.jiangheng.programmes;

/** Who holds the dossiers of a programme: opens, fills, submits and corrects them. */
public enum Holder {
    /** one person, by the own account */
    PERSON,
    /** an organisation, by any of its clerks */
    ORGANISATION
}
