package org.jiangheng.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.notice.NewObjection;
import org.jiangheng.notice.PublicNotice;
import org.jspecify.annotations.Nullable;

/**
 * The objection form as typed (XC-13).
 *
 * @param person number of the person in the list; none when it is about the whole list
 * @param anonymous given without a name: recorded as a lead (线索), which does not stop anything by itself
 */
record ObjectionForm(
        @Nullable Integer person,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String facts,
        @Nullable Boolean anonymous) {

    static final ObjectionForm EMPTY = new ObjectionForm(null, "", "", "", false);

    private static final int FEWEST = 10;
    private static final int MOST = 2000;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CONTACT = 100;

    /** What is missing, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (text(facts).length() < FEWEST) {
            problems.put("facts", "请写明异议的事实和理由，至少" + FEWEST + "个字。");
        } else if (text(facts).length() > MOST) {
            problems.put("facts", "请控制在" + MOST + "字以内。");
        }
        if (isNamed() && (text(name).length() < 2 || text(name).length() > LONGEST_NAME)) {
            problems.put("name", "请填写真实姓名或者单位名称。");
        }
        if (isNamed() && (text(contact).length() < 5 || text(contact).length() > LONGEST_CONTACT)) {
            problems.put("contact", "请填写能联系到您的电话或者电子邮箱。");
        }
        return problems;
    }

    NewObjection about(PublicNotice notice) {
        return new NewObjection(
                Optional.ofNullable(person)
                        .filter(number -> number > 0 && number <= notice.rows().size())
                        .map(number -> notice.rows().get(number - 1).dossier()),
                isNamed() ? text(name) : "",
                isNamed() ? text(contact) : "",
                text(facts));
    }

    private boolean isNamed() {
        return !Boolean.TRUE.equals(anonymous);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
