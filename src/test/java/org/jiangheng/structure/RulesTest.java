package org.jiangheng.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rule has its place in the code and its test; {@code target/rules.md} shows them. */
class RulesTest {

    private static final Path REPORT = Path.of("target", "rules.md");
    private static final List<Rule> RULES = Rule.all();
    private static final Set<String> IDS = RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));

    private static RuleTraces traces;

    @BeforeAll
    static void report() throws IOException {
        traces = RuleTraces.ofSources();
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, markdown());
    }

    @Test
    void listsEachRuleOnce() {
        assertThat(RULES).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(IDS).contains("XC-01", "XC-54", "DR-01", "DR-93", "DR-X18", "CC-01", "CC-71", "CC-X14");
    }

    @Test
    void everyRuleInForceIsNamedWhereItIsEnforced() {
        assertThat(RULES)
                .filteredOn(
                        rule -> rule.isKept() && traces.enforcement(rule.id()).isEmpty())
                .extracting(Rule::id)
                .as("rules said to be in force that no source names")
                .isEmpty();
    }

    @Test
    void everyRuleInForceHasATest() {
        assertThat(RULES)
                .filteredOn(rule -> rule.isKept() && traces.tests(rule.id()).isEmpty())
                .extracting(Rule::id)
                .as("rules said to be in force that no test names")
                .isEmpty();
    }

    @Test
    void noTagNamesAnUnknownRule() {
        assertThat(traces.tags().keySet())
                .filteredOn(tag -> tag.matches("[A-Z].*-.*"))
                .filteredOn(tag -> !IDS.contains(RuleTraces.ruleOf(tag)))
                .isEmpty();
    }

    @Test
    void noPropertyIsSkippedForItsTags() {
        assertThat(traces.skipped()).isEmpty();
    }

    @Test
    void noSourceNamesAnUnknownRule() {
        assertThat(traces.enforcement().entrySet())
                .filteredOn(named -> !IDS.contains(named.getKey()))
                .isEmpty();
    }

    private static String markdown() {
        var text = new StringBuilder("# Rules, where they are enforced and what tests them\n\n");
        text.append("Written by `RulesTest` from the sources of this build. Kinds: T text of the notice, I implied, ")
                .append("D our decision, N judgement.\n\n| state | rules |\n| --- | --- |\n");
        RULES.stream().collect(Collectors.groupingBy(Rule::stateAndIssue, Collectors.counting())).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(count -> text.append("| %s | %d |\n".formatted(count.getKey(), count.getValue())));
        text.append("\n| id | meaning | kind | state | enforced in | tests |\n| --- | --- | --- | --- | --- | --- |\n");
        RULES.forEach(rule -> text.append(line(rule)));
        return text.toString();
    }

    private static String line(Rule rule) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        rule.title(),
                        rule.kind(),
                        rule.stateAndIssue(),
                        String.join(", ", traces.enforcement(rule.id())),
                        String.join("<br>", traces.tests(rule.id())));
    }
}
