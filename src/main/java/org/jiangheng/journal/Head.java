package org.jiangheng.journal;

/** Where a subject's chain ends. */
record Head(int length, String hash) {

    static final Head NONE = new Head(0, Chain.START);
}
