package org.jiangheng.startup;

import org.jspecify.annotations.Nullable;

/** Something about the machine or the configuration that a person must change first; its message is the one sentence shown. */
class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
