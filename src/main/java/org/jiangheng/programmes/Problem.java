package org.jiangheng.programmes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something about an application that has to be put right, or that reviewers should look at: a code of
 * {@code messages/<module>.properties} and what its sentence is filled with. Unlike a refusal it does not stop at the first.
 */
public record Problem(String code, List<Object> arguments) {

    public static Problem of(String code, Object... arguments) {
        return new Problem(code, List.of(arguments));
    }

    /** What is wrong and what to do, in Chinese. */
    public String sentence() {
        return Sentences.of(code, arguments);
    }

    /** All of them as one numbered text. */
    public static String listed(List<Problem> problems) {
        return IntStream.range(0, problems.size())
                .mapToObj(i -> i + 1 + ". " + problems.get(i).sentence())
                .collect(Collectors.joining("　"));
    }
}
