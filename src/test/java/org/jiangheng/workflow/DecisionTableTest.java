package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    @Test
    void answersWithTheRowThatAppliesAndItsAnnotation() {
        var answer = SampleTable.ask(SampleTable.table(), 2, false).orElseThrow();

        assertThat(answer.outputs()).containsExactly(Map.entry("band", "LOW"));
        assertThat(answer.row()).isEqualTo(3);
        assertThat(answer.note()).isEqualTo("第二名，其他");
        assertThat(SampleTable.ask(SampleTable.table(), 1, true).orElseThrow().outputs())
                .containsEntry("bonus", 10L);
    }

    @Test
    void hasNoAnswerWhereNoRowApplies() {
        assertThat(SampleTable.ask(SampleTable.table(), 3, true)).isEmpty();
    }

    @Test
    void refusesToChooseBetweenRowsThatContradict() {
        var table = SampleTable.with("<text>false</text>", "<text />");

        assertThatThrownBy(() -> SampleTable.ask(table, 2, true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsNothingOfScriptsEvenWhenTheyWereNotChecked() {
        var table = SampleTable.with(
                "<inputExpression id=\"rankExpression\" ",
                "<inputExpression id=\"rankExpression\" expressionLanguage=\"juel\" ");

        assertThatThrownBy(() -> SampleTable.ask(table, 2, true)).hasStackTraceContaining("JUEL is not allowed");
    }
}
