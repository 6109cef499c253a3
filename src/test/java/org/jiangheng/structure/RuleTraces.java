package org.jiangheng.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Where the sources name rules: anywhere in what runs, in tags and comments and displayed names of tests. */
final class RuleTraces {

    /** DR-70, XC-34, DR-X12, DR-F1.06, A-DR-01, and DR_24 as a constant is called; not {@code evidence-DR-24}. */
    private static final Pattern ID =
            Pattern.compile("(?<![\\w-])(A-(?:DR|CC)-\\d{2}|(?:DR|XC|CC)[-_][XFP]?\\d{1,2})(?:\\.\\d{2})?(?![\\w])");

    private static final Pattern RANGE =
            Pattern.compile("(?<![\\w-])((?:DR|XC|CC)-[XFP]?)(\\d{1,2})(?: to | ?… ?)\\1(\\d{1,2})(?!\\d)");
    private static final Pattern TAG = Pattern.compile("@(?:net\\.jqwik\\.api\\.)?Tag\\(\"([^\"]+)\"\\)");
    private static final Pattern SPOKEN = Pattern.compile(
            "@(?:net\\.jqwik\\.api\\.)?Tag\\(\"([^\"]+)\"\\)|name = \"([^\"]*)\"|//(.*)|^\\s*/?\\*(.*)");
    /** jqwik skips a property that carries a tag of JUnit. */
    private static final Pattern SKIPPED = Pattern.compile("(?s)(?=.*@Property\\b).*@Tag\\(");

    private static final Pattern TYPE = Pattern.compile("^(?:\\w+ )*class (\\w+).*");
    private static final Pattern METHOD = Pattern.compile("^    (?:\\w+ )*void (\\w+)\\(.*");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|Property|Example|RepeatedTest)\\b");
    private static final Pattern READ = Pattern.compile(".*\\.(java|sql|properties|html|txt|bpmn|form|dmn|yml)");

    private final Map<String, SortedSet<String>> enforcement = new TreeMap<>();
    private final Map<String, SortedSet<String>> tests = new TreeMap<>();
    private final Map<String, SortedSet<String>> tags = new TreeMap<>();
    private final SortedSet<String> skipped = new TreeSet<>();

    static RuleTraces ofSources() {
        var traces = new RuleTraces();
        for (var root : Set.of("src/main/java", "src/main/resources", "bpmn", "forms")) {
            eachFile(Path.of(root), traces::readSource);
        }
        eachFile(Path.of("src/test/java"), traces::readTest);
        return traces;
    }

    SortedSet<String> enforcement(String id) {
        return enforcement.getOrDefault(id, new TreeSet<>());
    }

    SortedSet<String> tests(String id) {
        return tests.getOrDefault(id, new TreeSet<>());
    }

    /** Every id the sources name, with who names it. */
    Map<String, SortedSet<String>> enforcement() {
        return enforcement;
    }

    /** Every tag of a test that looks like a rule, with who carries it. */
    Map<String, SortedSet<String>> tags() {
        return tags;
    }

    /** Properties that are never tried, because of how they are tagged. */
    SortedSet<String> skipped() {
        return skipped;
    }

    private void readSource(Path file, String text) {
        if (!isDemonstration(file)) {
            named(text).forEach(id -> add(enforcement, id, nameOf(file)));
        }
    }

    /** Invented cases are data: that they claim a condition enforces nothing. */
    private static boolean isDemonstration(Path file) {
        return file.toString().contains("/demo");
    }

    private void readTest(Path file, String text) {
        var before = new StringBuilder();
        var method = "";
        for (var line : text.lines().toList()) {
            TAG.matcher(line).results().forEach(tag -> add(tags, tag.group(1), nameOf(file)));
            var start = METHOD.matcher(line);
            if (start.matches() && TEST.matcher(before).find()) {
                method = nameOf(file) + "." + start.group(1);
                if (SKIPPED.matcher(before).find()) {
                    skipped.add(method);
                }
            }
            if (TYPE.matcher(line).matches()) {
                TAG.matcher(before).results().forEach(tag -> add(tests, ruleOf(tag.group(1)), nameOf(file)));
                before.setLength(0);
            }
            before.append(line).append('\n');
            if (line.equals("    }")) {
                keep(method, before.toString());
                before.setLength(0);
                method = "";
            }
        }
    }

    private void keep(String method, String text) {
        if (!method.isEmpty()) {
            text.lines()
                    .flatMap(line -> SPOKEN.matcher(line).results())
                    .flatMap(found -> named(found.group()).stream())
                    .forEach(id -> add(tests, id, method));
        }
    }

    private static Set<String> named(String text) {
        var ids = new LinkedHashSet<String>();
        ID.matcher(text).results().forEach(found -> ids.add(found.group(1).replace('_', '-')));
        RANGE.matcher(text).results().forEach(range -> {
            for (int number = Integer.parseInt(range.group(2)); number <= Integer.parseInt(range.group(3)); number++) {
                ids.add(range.group(1) + (range.group(1).endsWith("-") ? "%02d" : "%d").formatted(number));
            }
        });
        return ids;
    }

    /** A tag's rule: {@code DR-F1.06} belongs to DR-F1. */
    static String ruleOf(String tag) {
        return tag.replaceAll("\\.\\d{2}$", "");
    }

    private static void add(Map<String, SortedSet<String>> traces, String id, String where) {
        traces.computeIfAbsent(id, unknown -> new TreeSet<>()).add(where);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static void eachFile(Path root, BiConsumer<Path, String> reader) {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(each -> READ.matcher(each.toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                reader.accept(file, Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
