package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** Moves running cases from one version of their diagram to another: first what would become of them, then the run, then its report. */
@Component
public class Migrations {

    /**
     * What would become of the running cases if this diagram were published and they were moved to it. Leaves no trace.
     *
     * @param process process id
     * @param targetBpmn the diagram, as it would be published
     * @param mapping activity left to activity entered, where the ids differ
     */
    public Outlook outlook(String process, byte[] targetBpmn, Map<String, String> mapping) {
        throw new UnsupportedOperationException();
    }

    /** What would become of the running cases if they were moved to this published version. */
    public Outlook outlook(String process, int version, Map<String, String> mapping) {
        throw new UnsupportedOperationException();
    }

    /** Moves the running cases to the newest version. */
    public SubjectId start(String process, Map<String, String> mapping, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Progress and outcome of a run. */
    public Optional<MigrationRun> run(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    /** All runs, newest first. */
    public List<MigrationRun> runs() {
        throw new UnsupportedOperationException();
    }
}
