package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * A score list as uploaded and checked, before it counts (CC-F9).
 *
 * @param sheet which sheet of the file was read
 * @param remarks what was left aside: other sheets, unknown columns
 * @param entries rows read
 * @param errors that forbid accepting
 */
public record ImportPreview(
        String id,
        SubjectId item,
        Instant uploadedAt,
        String uploadedBy,
        String sheet,
        List<String> remarks,
        int entries,
        int errors,
        int warnings,
        Optional<Instant> acceptedAt) {

    public ImportPreview {
        remarks = List.copyOf(remarks);
    }

    public boolean isAcceptable() {
        return errors == 0 && acceptedAt.isEmpty();
    }
}
