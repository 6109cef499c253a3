package org.jiangheng.mail;

/**
 * What was decided about an undeliverable mail.
 *
 * @param note how the addressee was reached otherwise, or what was put right
 */
record HandleUndelivered(Action action, String note) {

    enum Action {
        RESEND,
        CLOSE
    }
}
