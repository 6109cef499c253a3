package org.jiangheng.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/** A table of the demonstration: tabs between columns, lines beginning with # are left out. */
final class Table {

    private Table() {}

    static <T> List<T> read(String name, Function<List<String>, T> row) {
        try {
            return new ClassPathResource("demonstration/" + name + ".tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row.apply(Arrays.asList(line.split("\t", -1))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
