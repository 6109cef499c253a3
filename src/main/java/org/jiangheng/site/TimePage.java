package org.jiangheng.site;

import org.jiangheng.calendar.DemonstrationClock;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How far the one time is ahead of the real one, in milliseconds; for scripts that count days. 0 outside a demonstration. */
@Controller
class TimePage {

    private final DemonstrationClock clock;

    TimePage(DemonstrationClock clock) {
        this.clock = clock;
    }

    @GetMapping(value = "/time", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String ahead() {
        return Long.toString(clock.offset().toMillis());
    }
}
