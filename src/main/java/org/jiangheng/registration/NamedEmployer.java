package org.jiangheng.registration;

import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.District;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;

/** An employer as an applicant names it who does not find it among the registered ones. */
public record NamedEmployer(String name, String code, String district, String nature, String email) {

    private static final String CLERK = "单位经办人";

    /** What is wrong with it, by field: name, code, district, email. */
    public Map<String, RuleViolated> problems() {
        return findings().all();
    }

    Organisation organisation() {
        findings().requireNone();
        return new Organisation(OrganisationId.fresh(), name, new CreditCode(code), district, nature, CLERK, email);
    }

    private Findings findings() {
        return new Findings()
                .organisation("name", name)
                .attempt("code", () -> new CreditCode(code))
                .attempt("district", () -> District.named(district))
                .email("email", email);
    }
}
