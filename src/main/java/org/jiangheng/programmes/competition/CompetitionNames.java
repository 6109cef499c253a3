package org.jiangheng.programmes.competition;

import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** What a competition is called, before and after it is filed. */
@Component
class CompetitionNames {

    private final CompetitionRepository competitions;
    private final Dossiers dossiers;

    CompetitionNames(CompetitionRepository competitions, Dossiers dossiers) {
        this.competitions = competitions;
        this.dossiers = dossiers;
    }

    /** As filed; as typed so far before that. */
    String describe(SubjectId id) {
        return competitions.find(id).map(Competition::name).orElseGet(() -> typed(id));
    }

    private String typed(SubjectId id) {
        var name = String.valueOf(dossiers.draft(id).answers().getOrDefault("name", ""));
        return name.isBlank() ? "尚未命名的竞赛" : name;
    }
}
