package org.jiangheng.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Experts;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.springframework.stereotype.Component;

/** Finds who must keep out for whom: the same employer, or the expert's own application (XC-33, XC-53). */
@Component
class Conflicts {

    private final Dossiers dossiers;
    private final Experts experts;
    private final Organisations organisations;
    private final People people;

    Conflicts(Dossiers dossiers, Experts experts, Organisations organisations, People people) {
        this.dossiers = dossiers;
        this.experts = experts;
        this.organisations = organisations;
        this.people = people;
    }

    List<Recusal> between(List<SubjectId> candidates, List<String> accounts) {
        var found = new ArrayList<Recusal>();
        for (var candidate : candidates) {
            accounts.forEach(account -> between(candidate, account)
                    .ifPresent(reason -> found.add(new Recusal(candidate, account, false, reason))));
        }
        return found;
    }

    private Optional<String> between(SubjectId candidate, String account) {
        var dossier = dossiers.get(candidate);
        var self = people.ofAccount(account).filter(person -> person.id().equals(dossier.person()));
        if (self.isPresent()) {
            return Optional.of("本人申报");
        }
        var employer =
                dossier.organisation().map(id -> organisations.get(id).name()).orElse("");
        return experts.ofAccount(account)
                .filter(expert -> SameEmployer.matches(expert.employer(), employer))
                .map(expert -> "与申报人同一工作单位");
    }
}
