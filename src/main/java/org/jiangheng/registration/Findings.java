package org.jiangheng.registration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;

/** What is wrong with a form, by field; all of it, so that it can be put right at once. */
final class Findings {

    private static final String MODULE = "registration.";
    private static final String NAME = "[\\p{IsHan}A-Za-z·\\s]{2,50}";
    private static final String ORGANISATION = "[\\p{IsHan}A-Za-z0-9（）()·&、\\s-]{4,100}";
    private static final String PHONE = "1\\d{10}|0\\d{2,3}-?\\d{7,8}";
    private static final String EMAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}";

    private final Map<String, RuleViolated> found = new LinkedHashMap<>();

    Findings require(String field, boolean holds, String code) {
        if (!holds) {
            found.putIfAbsent(field, new RuleViolated(MODULE + code));
        }
        return this;
    }

    /** What the check refuses is wrong with the field. */
    Findings attempt(String field, Runnable check) {
        try {
            check.run();
        } catch (RuleViolated refused) {
            found.putIfAbsent(field, refused);
        }
        return this;
    }

    /** Letters only: what somebody types here goes into a mail, and shall not look like a link. */
    Findings name(String field, String typed) {
        return require(field, typed.matches(NAME), "nameInvalid");
    }

    Findings organisation(String field, String typed) {
        return require(field, typed.matches(ORGANISATION), "organisationNameInvalid");
    }

    Findings phone(String field, String typed) {
        return require(field, typed.matches(PHONE), "phoneInvalid");
    }

    Findings email(String field, String typed) {
        return require(field, typed.matches(EMAIL), "emailInvalid");
    }

    Map<String, RuleViolated> all() {
        return Collections.unmodifiableMap(found);
    }

    /** Refuses with the first finding; a page asks for all of them before. */
    void requireNone() {
        found.values().stream().findFirst().ifPresent(first -> {
            throw first;
        });
    }
}
