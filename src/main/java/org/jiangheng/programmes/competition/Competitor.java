package org.jiangheng.programmes.competition;

import org.jiangheng.party.IdentityPaper;

/** Who competes, whatever entry an import gave the person: the document and its number. */
record Competitor(IdentityPaper paper, String identity) {

    static Competitor of(Entry entry) {
        return new Competitor(entry.paper(), entry.identity());
    }

    /** No personal data in logs. */
    @Override
    public String toString() {
        return "Competitor";
    }
}
