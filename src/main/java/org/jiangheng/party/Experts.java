package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The pool of experts, people of enterprises among them (DR-58). */
@Service
public class Experts {

    public void register(Expert expert) {
        throw new UnsupportedOperationException();
    }

    public List<Expert> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Expert> ofAccount(String account) {
        throw new UnsupportedOperationException();
    }
}
