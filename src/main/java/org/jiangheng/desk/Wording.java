package org.jiangheng.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangheng.party.Units;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Component;

/** What the workflow says of failures and changes, as people read it, as bean {@code wording}: refusals by text, groups by name. */
@Component("wording")
class Wording {

    private static final Pattern GROUP = Pattern.compile("[a-z]+@[A-Za-z0-9-]+");
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-zA-Z]+");
    private static final Pattern BLANK = Pattern.compile("\\{\\d+}");

    private final Texts texts;
    private final Units units;

    Wording(Texts texts, Units units) {
        this.texts = texts;
        this.units = units;
    }

    /** The sentence of a reason that may be the code of a refusal. */
    public String reason(String reason) {
        return CODE.matcher(reason).matches()
                ? texts.find(reason)
                        .map(text -> BLANK.matcher(text).replaceAll("……"))
                        .orElse("办理条件不满足（" + reason + "）。")
                : reason;
    }

    /** A change with the names of the posts in it. */
    public String change(String change) {
        return GROUP.matcher(change).replaceAll(found -> Matcher.quoteReplacement(units.label(found.group())));
    }
}
