package org.jiangheng.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * The words people agree to at sign-up. A version never changes once it was published; another text is another version, and each
 * stays readable.
 *
 * @param paragraphs headings begin with {@code ## }
 */
public record PrivacyNotice(String version, List<String> paragraphs) {

    /** What is agreed to now. */
    public static final String CURRENT = "2026-04";

    private static final List<String> VERSIONS = List.of(CURRENT);

    public static PrivacyNotice current() {
        return of(CURRENT).orElseThrow();
    }

    public static Optional<PrivacyNotice> of(String version) {
        return VERSIONS.contains(version) ? Optional.of(new PrivacyNotice(version, read(version))) : Optional.empty();
    }

    private static List<String> read(String version) {
        try {
            var text = new ClassPathResource("privacy/" + version + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\R\\s*\\R")).map(String::strip).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
