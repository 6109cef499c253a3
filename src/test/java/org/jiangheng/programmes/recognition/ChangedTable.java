package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangheng.workflow.DecisionTable;
import org.jiangheng.workflow.Decisions;

/** The shipped table of conditions with one cell changed, as an administrator would in the Modeler. */
final class ChangedTable {

    private ChangedTable() {}

    static CriteriaTable with(String cell, String value) {
        return new CriteriaTable(DecisionTable.unpublished(RecognitionDecisions.CRITERIA, file(cell, value)));
    }

    static byte[] file(String cell, String value) {
        var shipped =
                new String(Decisions.shipped(RecognitionDecisions.CRITERIA).source(), StandardCharsets.UTF_8);
        var found = Pattern.compile("(id=\"" + cell + "\">\\s*)<text( />|>[^<]*</text>)")
                .matcher(shipped);
        assertThat(found.find()).as(cell).isTrue();
        return found.replaceFirst("$1" + Matcher.quoteReplacement("<text>" + value + "</text>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Circumstances judgedBy(Circumstances known, CriteriaTable table) {
        return new Circumstances(
                known.name(),
                known.identityNumber(),
                known.male(),
                known.born(),
                known.occupation(),
                known.trade(),
                known.employer(),
                known.heldLevel(),
                known.applicationDeadline(),
                table);
    }
}
