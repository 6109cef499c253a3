package org.jiangheng.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A programme that is announced before it can be worked with here; it gives way to the programme as soon as that is there.
 *
 * @param notice title of the official notice
 * @param published its number and date
 */
record Planned(String code, String title, String notice, String published) {

    static List<Planned> all() {
        try (var file = Objects.requireNonNull(Planned.class.getResourceAsStream("planned.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Planned(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
