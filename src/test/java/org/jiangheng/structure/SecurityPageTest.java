package org.jiangheng.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that says what shows our security names only tests there are. */
class SecurityPageTest {

    private static final Pattern SHOWN_BY = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void namesTestsThatExist() throws IOException {
        var tests = tests();
        var named = SHOWN_BY.matcher(Files.readString(Path.of("src/docs/security.md")));
        int found = 0;
        while (named.find()) {
            found++;
            assertThat(tests).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(tests.get(named.group(1))).contains(" " + named.group(2) + "(");
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    private static Map<String, String> tests() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
