package org.jiangheng.notice;

/**
 * What the supervisor found out about an objection.
 *
 * @param finding UPHELD or REJECTED
 * @param reason facts and reason, read by the persons concerned (XC-14)
 */
record Investigation(Finding finding, String reason) {

    enum Finding {
        UPHELD,
        REJECTED
    }
}
