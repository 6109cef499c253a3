package org.jiangheng.programmes.competition;

import java.util.List;

/**
 * Something about a filing that has to be put right, or that the section should look at: a code of
 * {@code messages/competition.properties} and what its sentence is filled with.
 */
record FilingProblem(String code, List<Object> arguments) {

    static FilingProblem of(String code, Object... arguments) {
        return new FilingProblem("competition." + code, List.of(arguments));
    }
}
