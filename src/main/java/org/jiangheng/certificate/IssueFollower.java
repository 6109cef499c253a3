package org.jiangheng.certificate;

import org.jiangheng.kernel.SubjectId;

/** Who keeps a list of an issue's numbers and holders, and corrects it with them (CC-X12, CC-X13); a bean of a programme's leaf. */
public interface IssueFollower {

    /** Code of the programme. */
    String programme();

    /** A certificate of the issue was replaced or revoked. */
    void changed(SubjectId about);
}
