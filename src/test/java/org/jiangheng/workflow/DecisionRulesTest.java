package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.workflow.ModelCheck.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule of the house for decision tables: one good table, and the same table broken, or made hostile, in one place. */
class DecisionRulesTest {

    @Test
    void findsNothingInAGoodTable() {
        assertThat(findings("bands.dmn", SampleTable.table())).isEmpty();
    }

    /** Columns: a text of the table, what stands there instead, the element and a part of the sentence found. */
    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/org/jiangheng/workflow/broken-tables.csv", delimiter = '¦', quoteCharacter = '`')
    void refuses(String good, String bad, String element, String sentence) {
        var findings = findings("bands.dmn", SampleTable.with(good, bad == null ? "" : bad));

        assertThat(findings).as("findings when %s becomes %s", good, bad).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo(element == null ? "" : element);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @Test
    void refusesDocumentTypesThatWouldReadFiles() {
        var hostile =
                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>" + new String(SampleTable.table());

        assertThat(findings("bands.dmn", hostile.getBytes()))
                .extracting(Finding::sentence)
                .containsExactly("文件不是完整的 XML，无法读取；请用 Camunda Modeler 重新保存。");
    }

    @Test
    void wantsTheTableNamedLikeItsFolderAndFile() {
        assertThat(findings("other.dmn", SampleTable.table()))
                .extracting(Finding::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("决策编号应为“sample-other”"));
    }

    @Test
    void refusesATableNoProgramAsks() {
        var findings = new ArrayList<Finding>();
        new DecisionRules("sample", "bands.dmn", Map.of(), new ModelCheck.Findings("bands.dmn", findings))
                .check(SampleTable.table());

        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly("程序里没有登记文件夹“sample”的决策表“sample-bands”，没有程序会使用它。");
    }

    @Test
    void missesATableTheProgramNeeds() {
        var check = new ModelCheck(java.util.Set.of(), java.util.Set.of(), List.of(), List.of(SampleTable.SPEC));

        assertThat(check.check("sample", Map.of()))
                .extracting(Finding::toString)
                .containsExactly("bands.dmn · sample-bands：程序需要决策表“sample-bands”，文件夹里没有它。");
    }

    private static List<Finding> findings(String file, byte[] table) {
        var findings = new ArrayList<Finding>();
        new DecisionRules(
                        "sample",
                        file,
                        Map.of(SampleTable.SPEC.id(), SampleTable.SPEC),
                        new ModelCheck.Findings(file, findings))
                .check(table);
        return findings;
    }
}
