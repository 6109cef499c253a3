package org.jiangheng.occupation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The occupational catalogue in its current edition (XC-42). */
@Service
public class Occupations {

    /** The occupation of the code, or of the choice value {@code code|trade}. */
    public Occupation get(String code) {
        throw new UnsupportedOperationException();
    }

    public Optional<Occupation> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** What may be chosen: skill-type occupations of major classes 3 to 6, none of the national list (DR-08, DR-10). */
    public List<Choice> choices() {
        throw new UnsupportedOperationException();
    }

    /** 电工, or 焊工（电焊工） for a trade. */
    public String label(String value) {
        throw new UnsupportedOperationException();
    }

    /** Refuses what may not be chosen, and a level the occupation does not have (DR-08, DR-10, DR-13). */
    public void requireSelectable(String value, SkillLevel level) {
        throw new UnsupportedOperationException();
    }
}
