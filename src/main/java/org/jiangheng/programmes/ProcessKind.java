package org.jiangheng.programmes;

/** The kinds of subject a programme runs a process for. */
public enum ProcessKind {
    /** one dossier */
    CASE,
    /** one batch with its stage timers */
    BATCH,
    /** one employer's list (统一报送) */
    SUBMISSION,
    /** one review session */
    SESSION,
    /** one award list */
    AWARDS
}
