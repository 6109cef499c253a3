package org.jiangheng.mail;

/**
 * What was decided about an undeliverable mail.
 *
 * @param note how the addressee was reached otherwise, or what was put right
 */
record HandleUndelivered(Action action, String note) {

    enum Action {
        RESEND("重新发送"),
        CLOSE("已用其他方式告知");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
