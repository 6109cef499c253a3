package org.jiangheng.notice;

import java.util.Optional;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices taken back because their list is corrected: they stay readable with the reason, the corrected list is published anew. */
@Service
@Transactional
public class NoticeWithdrawals {

    private final NoticeRepository notices;
    private final Journal journal;

    NoticeWithdrawals(NoticeRepository notices, Journal journal) {
        this.notices = notices;
        this.journal = journal;
    }

    /** Takes the list's notice back; objections against it go on, and no new ones are taken (XC-13). */
    public void withdraw(SubjectId list, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new RuleViolated("notice.withdrawalReasonMissing");
        }
        notices.lockForEvaluation(list);
        if (notices.withdraw(list, reason.strip())) {
            journal.record(list, actor, "noticeWithdrawn", "撤回公示，更正后重新公示。理由：" + reason.strip());
        }
    }

    /** Why the notice was withdrawn; empty while it stands. */
    @Transactional(readOnly = true)
    public Optional<String> reason(SubjectId notice) {
        return notices.withdrawn(notice);
    }
}
