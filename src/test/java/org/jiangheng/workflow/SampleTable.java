package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.workflow.DecisionSpec.Input;
import org.jiangheng.workflow.DecisionSpec.Only;
import org.jiangheng.workflow.DecisionSpec.Output;

/** A small decision table that keeps every rule, and what the program declares about it. */
final class SampleTable {

    static final DecisionSpec SPEC = new DecisionSpec(
            "sample-bands",
            "sample",
            List.of(
                    new Input("rank", "名次", Integer.class, Map.of(1, "第一名", 2, "第二名")),
                    new Input("national", "国家级", Boolean.class, Map.of(true, "是", false, "否"))),
            List.of(
                    Output.choice("band", "等级", Map.of("HIGH", "高", "LOW", "低")),
                    Output.number("bonus", "加分", Long.class, new Only("rank", Set.of(1), "只有第一名加分。"))));

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" \
            id="bands-definitions" name="名次与等级" namespace="https://jiangheng.org/dmn/sample">
              <decision id="sample-bands" name="名次与等级" camunda:historyTimeToLive="P3650D">
                <decisionTable id="bands" hitPolicy="UNIQUE">
                  <input id="rankColumn" label="名次"><inputExpression id="rankExpression" typeRef="integer"><text>rank</text></inputExpression></input>
                  <input id="nationalColumn" label="国家级"><inputExpression id="nationalExpression" typeRef="boolean"><text>national</text></inputExpression></input>
                  <output id="bandColumn" label="等级" name="band" typeRef="string" />
                  <output id="bonusColumn" label="加分" name="bonus" typeRef="long" />
                  <rule id="first"><description>第一名</description>
                    <inputEntry id="first_rank"><text>1</text></inputEntry><inputEntry id="first_national"><text /></inputEntry>
                    <outputEntry id="first_band"><text>"HIGH"</text></outputEntry><outputEntry id="first_bonus"><text>10</text></outputEntry>
                  </rule>
                  <rule id="second"><description>第二名，国家级</description>
                    <inputEntry id="second_rank"><text>2</text></inputEntry><inputEntry id="second_national"><text>true</text></inputEntry>
                    <outputEntry id="second_band"><text>"HIGH"</text></outputEntry><outputEntry id="second_bonus"><text /></outputEntry>
                  </rule>
                  <rule id="third"><description>第二名，其他</description>
                    <inputEntry id="third_rank"><text>2</text></inputEntry><inputEntry id="third_national"><text>false</text></inputEntry>
                    <outputEntry id="third_band"><text>"LOW"</text></outputEntry><outputEntry id="third_bonus"><text /></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private SampleTable() {}

    static byte[] table() {
        return TABLE.getBytes(StandardCharsets.UTF_8);
    }

    /** The table with one text replaced; the text must be there. */
    static byte[] with(String good, String bad) {
        assertThat(TABLE).contains(good);
        return TABLE.replace(good, bad).getBytes(StandardCharsets.UTF_8);
    }

    static Optional<DecisionTable.Answer> ask(byte[] table, int rank, boolean national) {
        return DecisionTable.read("sample-bands", 0, table).answer(Map.of("rank", rank, "national", national));
    }
}
