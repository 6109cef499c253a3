package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employing units known to the system (DR-03). */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Keeps the organisation; a credit code belongs to one organisation only (XC-36). */
    public OrganisationId register(Organisation organisation) {
        if (organisations.isTaken(organisation.code(), organisation.id())) {
            throw new RuleViolated("party.creditCodeTaken");
        }
        organisations.save(organisation);
        return organisation.id();
    }

    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new RuleViolated("party.organisationUnknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /** Organisations whose name contains the text, or whose code begins with it; at most 2000, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> search(String text) {
        return organisations.search(text.strip());
    }

    /** The organisation whose clerk signs on with the account. */
    @Transactional(readOnly = true)
    public Optional<Organisation> ofAccount(String account) {
        return organisations.ofAccount(account);
    }
}
