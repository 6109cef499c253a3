package org.jiangheng.notice;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;

/** Says who hears of an objection where the rows of a programme's notices are no dossiers (XC-13). */
public interface NoticeContacts {

    /** The programme whose notices it knows. */
    String programme();

    /**
     * Whom to tell.
     *
     * @param row the subject of the row the objection is about; empty when it is about the whole list
     */
    List<Contact> of(PublicNotice notice, Optional<SubjectId> row);

    /**
     * Somebody to tell.
     *
     * @param about what the mail is kept with
     * @param link the page to go on from
     */
    record Contact(SubjectId about, Addressee to, String link) {}
}
