package org.jiangheng.programmes.competition;

import java.util.Map;
import org.jiangheng.certificate.Issues;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The numbers of an item's certificates by competitor, once they are made (CC-60). */
@Component
class CertificateNumbers {

    private final Issues issues;

    CertificateNumbers(Issues issues) {
        this.issues = issues;
    }

    Map<SubjectId, String> of(SubjectId item) {
        return issues.numbers(item);
    }
}
