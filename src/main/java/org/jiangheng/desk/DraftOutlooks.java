package org.jiangheng.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.workflow.Migrations;
import org.jiangheng.workflow.ModelCheck;
import org.jiangheng.workflow.ModelDifference;
import org.jiangheng.workflow.ModelDraft;
import org.jiangheng.workflow.Outlook;
import org.springframework.stereotype.Component;

/** What would become of the running cases of each diagram a draft changes. */
@Component
class DraftOutlooks {

    private final Migrations migrations;

    DraftOutlooks(Migrations migrations) {
        this.migrations = migrations;
    }

    /** Nothing while a draft cannot be published anyway. */
    List<Outlook> of(ModelDraft draft, List<ModelDifference> differences, List<ModelCheck.Finding> findings) {
        if (!findings.isEmpty()) {
            return List.of();
        }
        return differences.stream()
                .map(ModelDifference::file)
                .filter(file -> file.endsWith(".bpmn"))
                .distinct()
                .flatMap(file -> outlook(draft, file))
                .toList();
    }

    /** What the processes are called, by id. */
    Map<String, String> names() {
        return migrations.processes().stream()
                .collect(Collectors.toMap(Migrations.Standings::process, Migrations.Standings::name));
    }

    private Stream<Outlook> outlook(ModelDraft draft, String file) {
        var content = draft.files().get("bpmn/" + draft.folder() + "/" + file);
        var process = file.substring(0, file.length() - ".bpmn".length());
        return content == null ? Stream.empty() : Stream.of(migrations.outlook(process, content, Map.of()));
    }
}
