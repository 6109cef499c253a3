package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A decision table that was read once and is asked often: codes in, the answer of the one row that applies out. It does not
 * change and depends on nothing but its inputs, so answers are remembered. Nothing is written to the engine's history.
 */
public final class DecisionTable {

    private static final int REMEMBERED = 2_000;

    private final String id;
    private final int version;
    private final DmnDecision table;
    private final List<Row> rows;
    private final byte[] source;
    private final Map<Map<String, Object>, Optional<Answer>> answers = new ConcurrentHashMap<>();

    private DecisionTable(String id, int version, DmnDecision table, List<Row> rows, byte[] source) {
        this.id = id;
        this.version = version;
        this.table = table;
        this.rows = List.copyOf(rows);
        this.source = source.clone();
    }

    /**
     * @param version number of the published version, 0 when it is not published
     * @throws IllegalArgumentException when it cannot be read
     */
    static DecisionTable read(String id, int version, byte[] dmn) {
        var unreadable = new ArrayList<ModelCheck.Finding>();
        var xml = ModelXml.read(dmn, new ModelCheck.Findings(id, unreadable))
                .orElseThrow(() -> new IllegalArgumentException(unreadable.toString()));
        try {
            var table = DecisionEngine.parse(id, new ByteArrayInputStream(dmn));
            return new DecisionTable(id, version, table, rows(xml), dmn);
        } catch (DmnEngineException | ModelException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    /**
     * A table that is not published.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static DecisionTable unpublished(String id, byte[] dmn) {
        return read(id, 0, dmn);
    }

    private static List<Row> rows(ModelXml xml) {
        return ModelXml.elements(xml.document().getElementsByTagNameNS("*", "rule")).stream()
                .map(rule -> new Row(
                        ModelXml.id(rule),
                        ModelXml.child(rule, "description")
                                .map(note -> note.getTextContent().strip())
                                .orElse("")))
                .toList();
    }

    public String id() {
        return id;
    }

    /** The file as it was saved. */
    public byte[] source() {
        return source.clone();
    }

    /** Its Chinese name. */
    public String name() {
        return table.getName();
    }

    /** The published version it is, 0 when it is not published. */
    public int version() {
        return version;
    }

    /**
     * What the table answers; nothing when no row applies.
     *
     * @throws IllegalStateException when rows contradict each other
     */
    public Optional<Answer> answer(Map<String, Object> inputs) {
        var known = answers.get(inputs);
        if (known != null) {
            return known;
        }
        var answer = ask(inputs);
        if (answers.size() < REMEMBERED) {
            answers.put(Map.copyOf(inputs), answer);
        }
        return answer;
    }

    private Optional<Answer> ask(Map<String, Object> inputs) {
        try {
            return DecisionEngine.applying(table, inputs).stream().findFirst().map(this::answer);
        } catch (DmnHitPolicyException contradicting) {
            throw new IllegalStateException(contradicting.getMessage(), contradicting);
        }
    }

    private Answer answer(DmnEvaluatedDecisionRule applying) {
        var outputs = new LinkedHashMap<String, Object>();
        applying.getOutputEntries()
                .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
        var number = 0;
        while (!rows.get(number).id().equals(applying.getId())) {
            number++;
        }
        return new Answer(
                Collections.unmodifiableMap(outputs),
                number + 1,
                rows.get(number).note());
    }

    private record Row(String id, String note) {}

    /**
     * What one row says.
     *
     * @param outputs by name; absent where the row leaves the column open
     * @param row number of the row as the Modeler counts
     * @param note the row's annotation
     */
    public record Answer(Map<String, Object> outputs, int row, String note) {}
}
