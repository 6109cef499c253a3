package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangheng.workflow.ModelCheck.Finding;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tries a changed decision table on what was asked in the past: what would have come out differently, and for whom. Nothing is
 * stored, no case changes.
 */
@Component
public class Trials {

    private final Decisions decisions;
    private final Map<String, DecisionSpec> specs;
    private final List<PastCases> past;

    Trials(Decisions decisions, ObjectProvider<DecisionSpec> specs, ObjectProvider<PastCases> past) {
        this.decisions = decisions;
        this.specs = specs.stream()
                .collect(Collectors.toMap(DecisionSpec::id, spec -> spec, (one, two) -> one, TreeMap::new));
        this.past = past.stream().toList();
    }

    /** The tables that can be tried. */
    public List<DecisionTable> tables() {
        return specs.keySet().stream().map(decisions::newest).toList();
    }

    /** The table as it runs, to be changed in the Modeler; nothing when there is no such table. */
    public Optional<byte[]> running(String decision) {
        return specs.containsKey(decision)
                ? Optional.of(decisions.newest(decision).source())
                : Optional.empty();
    }

    /** Tries every decision table among the files that is not the running one. */
    public List<Attempt> of(Map<String, byte[]> files) {
        var attempts = new ArrayList<Attempt>();
        files.forEach((name, content) -> {
            if (name.endsWith(".dmn") && !isRunning(content)) {
                attempts.add(attempt(name.substring(name.lastIndexOf('/') + 1), content));
            }
        });
        return List.copyOf(attempts);
    }

    private boolean isRunning(byte[] content) {
        return specs.keySet().stream()
                .anyMatch(id -> Arrays.equals(decisions.newest(id).source(), content));
    }

    /** Tries one table, whatever its file is called. */
    public Attempt attempt(String file, byte[] changed) {
        var found = new ArrayList<Finding>();
        var spec = ModelXml.read(changed, new Findings(file, found)).flatMap(this::spec);
        if (spec.isEmpty()) {
            if (found.isEmpty()) {
                found.add(new Finding(file, "", "文件里没有程序使用的决策表；可以试算的是：" + String.join("、", specs.keySet()) + "。"));
            }
            return new Attempt(file, found, Optional.empty());
        }
        var rules = new DecisionRules(spec.get().folder(), spec.get().file(), specs, new Findings(file, found));
        return new Attempt(
                file, found, rules.checked(changed) ? Optional.of(report(spec.get(), changed)) : Optional.empty());
    }

    private Optional<DecisionSpec> spec(ModelXml xml) {
        return ModelXml.elements(xml.document().getElementsByTagNameNS(DecisionVocabulary.DMN, "decision")).stream()
                .flatMap(decision -> Optional.ofNullable(specs.get(ModelXml.id(decision))).stream())
                .findFirst();
    }

    private TrialReport report(DecisionSpec spec, byte[] changed) {
        var cases = past.stream()
                .filter(supply -> supply.decision().equals(spec.id()))
                .toList();
        return new Trial(spec, decisions.newest(spec.id()), DecisionTable.read(spec.id(), 0, changed)).over(cases);
    }

    /**
     * A table and what trying it has shown.
     *
     * @param findings what keeps it from being published
     * @param report empty when it could not even be tried
     */
    public record Attempt(String file, List<Finding> findings, Optional<TrialReport> report) {
        public Attempt {
            findings = List.copyOf(findings);
        }
    }
}
