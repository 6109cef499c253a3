package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The employing units known to the system. */
@Service
public class Organisations {

    public OrganisationId register(Organisation organisation) {
        throw new UnsupportedOperationException();
    }

    public Organisation get(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    /** Organisations whose name contains the text, or whose code begins with it; at most 50. */
    public List<Organisation> search(String text) {
        throw new UnsupportedOperationException();
    }

    /** The organisation whose clerk signs on with the account. */
    public Optional<Organisation> ofAccount(String account) {
        throw new UnsupportedOperationException();
    }
}
