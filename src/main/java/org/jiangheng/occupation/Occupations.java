package org.jiangheng.occupation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The occupational catalogue in its current edition and what was published later (XC-42). */
@Service
@Transactional(readOnly = true)
public class Occupations {

    private final OccupationRepository occupations;

    Occupations(OccupationRepository occupations) {
        this.occupations = occupations;
    }

    /** The occupation of the code, or of the choice value {@code code|trade}. */
    public Occupation get(String code) {
        return find(code).orElseThrow(() -> new RuleViolated("occupation.unknown"));
    }

    public Optional<Occupation> find(String code) {
        return occupations.find(ChosenOccupation.of(code).code());
    }

    /** What may be chosen: skill-type occupations of major classes 3 to 6, none of the national list (DR-08, DR-10). */
    public List<Choice> choices() {
        return occupations.all().stream()
                .filter(occupation -> occupation.isSkilled() && !occupation.restricted())
                .flatMap(Occupations::choicesOf)
                .toList();
    }

    /** 电工, or 焊工（电焊工） for a trade. */
    public String label(String value) {
        return ChosenOccupation.of(value).label(get(value));
    }

    /** Refuses what may not be chosen, and a level the occupation does not have (DR-08, DR-10, DR-13). */
    public void requireSelectable(String value, SkillLevel level) {
        var occupation = get(value);
        ChosenOccupation.of(value).requireTradeOf(occupation);
        if (!occupation.isSkilled()) {
            throw new RuleViolated("occupation.notSkilled", occupation.name());
        }
        if (occupation.restricted()) {
            throw new RuleViolated("occupation.restricted", occupation.name());
        }
        if (!occupation.hasLevel(level)) {
            throw new RuleViolated("occupation.levelMissing", occupation.name(), level.label());
        }
    }

    private static Stream<Choice> choicesOf(Occupation occupation) {
        var whole = new Choice(occupation.code(), occupation.name());
        var trades = occupation.trades().stream()
                .map(trade -> new ChosenOccupation(occupation.code(), Optional.of(trade)))
                .map(chosen -> new Choice(chosen.value(), chosen.label(occupation)));
        return Stream.concat(Stream.of(whole), trades);
    }
}
