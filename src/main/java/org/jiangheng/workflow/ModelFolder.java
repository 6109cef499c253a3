package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of {@code bpmn/} and {@code forms/} and the version that new cases use. */
public record ModelFolder(
        String name,
        ModelVersion running,
        Map<String, byte[]> files,
        List<ModelDraft> drafts,
        Optional<ModelConflict> conflict) {}
