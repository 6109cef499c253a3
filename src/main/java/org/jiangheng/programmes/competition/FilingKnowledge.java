package org.jiangheng.programmes.competition;

import java.util.HashMap;
import org.jiangheng.batch.Batches;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Component;

/** Looks up what a filing is checked against. */
@Component
class FilingKnowledge {

    private final Batches batches;
    private final Occupations occupations;
    private final CompetitionRepository competitions;

    FilingKnowledge(Batches batches, Occupations occupations, CompetitionRepository competitions) {
        this.batches = batches;
        this.occupations = occupations;
        this.competitions = competitions;
    }

    FilingCircumstances of(SubjectId batch, FilingForm form) {
        var parameters = batches.parameters(batch);
        var chosen = new HashMap<String, Occupation>();
        form.items()
                .forEach(line ->
                        occupations.find(line.occupation()).ifPresent(found -> chosen.put(line.occupation(), found)));
        var lower = new HashMap<String, Competition>();
        form.lowerReceipts()
                .forEach(receipt -> competitions.ofReceipt(receipt).ifPresent(found -> lower.put(receipt, found)));
        return new FilingCircumstances(
                batches.get(batch).year(),
                parameters.decimal("skill.share"),
                parameters.decimal("pass.share"),
                parameters.integer("participants.minimum"),
                chosen,
                lower);
    }
}
