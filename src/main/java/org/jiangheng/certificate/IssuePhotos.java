package org.jiangheng.certificate;

import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/** The photos of a programme's holders; a bean of its leaf. */
public interface IssuePhotos {

    /** Code of the programme. */
    String programme();

    /** One inch; empty leaves the place on the certificate marked. */
    Optional<byte[]> photo(SubjectId subject);
}
