package org.jiangheng.programmes.competition;

import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.certificate.IssueEntry;
import org.jiangheng.certificate.Issues;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The certificates of an item by competitor, once they are made (CC-60). */
@Component
class CertificateNumbers {

    private final Issues issues;

    CertificateNumbers(Issues issues) {
        this.issues = issues;
    }

    Map<SubjectId, String> of(SubjectId item) {
        return issues.numbers(item);
    }

    /** What became of them: holder as corrected, number in force or void (CC-X12, CC-X13). */
    Map<SubjectId, IssueEntry> entries(SubjectId item) {
        return issues.of(item)
                .map(issue -> issues.entries(issue.id()).stream()
                        .filter(entry -> entry.number().isPresent())
                        .collect(Collectors.toMap(IssueEntry::subject, entry -> entry)))
                .orElse(Map.of());
    }
}
