package org.jiangheng.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every migration keeps to. */
class MigrationsTest {

    private static final Pattern NO_ZONE =
            Pattern.compile("(?i)\\btimestamp\\b(?! with time zone)|\\bnow\\(\\)(?<!jiangheng\\.now\\(\\))");

    @Test
    @Tag("XC-02")
    void keepInstantsWithTheirZoneAndAskOurOwnClock() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(NO_ZONE);
            }
        }
    }
}
