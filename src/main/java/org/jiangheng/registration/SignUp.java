package org.jiangheng.registration;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;

/**
 * Somebody who wants an account.
 *
 * @param name of the person, or of the organisation's operator
 * @param organisationName blank for persons, as code, district and nature are
 * @param organisation the one it was activated as
 * @param identityNumber masked
 */
public record SignUp(
        SubjectId id,
        Kind kind,
        State state,
        String account,
        String name,
        String phone,
        String email,
        String identityNumber,
        String organisationName,
        String code,
        String district,
        String nature,
        Optional<OrganisationId> organisation,
        Instant started,
        Instant expires,
        Optional<Instant> confirmed,
        Optional<Instant> decided,
        String decidedBy,
        String reason) {

    /** What it is for. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** How far it has come. */
    public enum State {
        UNCONFIRMED("邮箱未确认"),
        PENDING("待核验"),
        ACTIVATED("已激活"),
        REFUSED("未通过");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    @Override
    public String toString() {
        return "SignUp " + id;
    }
}
