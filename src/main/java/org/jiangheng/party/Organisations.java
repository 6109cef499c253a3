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

    /**
     * Holds a place for an employer an applicant has named: the id its clerks will have once staff have activated it (XC-36). The
     * same code holds the same place.
     */
    public OrganisationId name(Organisation named) {
        organisations.hold(named);
        return organisations.ofCode(named.code()).orElseThrow().id();
    }

    /** The organisation staff have seen licence and letter of; it takes the place held for its code (XC-36). */
    public OrganisationId activate(Organisation seen) {
        var held = organisations.ofCode(seen.code()).map(Organisation::id);
        if (held.filter(this::isActive).isPresent()) {
            throw new RuleViolated("party.creditCodeTaken");
        }
        var id = held.orElse(seen.id());
        organisations.save(new Organisation(
                id, seen.name(), seen.code(), seen.district(), seen.nature(), seen.contactName(), seen.email()));
        organisations.activate(id);
        return id;
    }

    /** Whether it has clerks; a place held for an employer that was only named has none. */
    @Transactional(readOnly = true)
    public boolean isActive(OrganisationId id) {
        return organisations.isActive(id);
    }

    /** Registered or only named. */
    @Transactional(readOnly = true)
    public Optional<Organisation> ofCode(CreditCode code) {
        return organisations.ofCode(code);
    }

    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new RuleViolated("party.organisationUnknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /** Active organisations whose name contains the text, or whose code begins with it; at most 2000, by name. */
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
