package org.jiangheng.startup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The password of the first account: long, mixed, and not one that everybody tries first. */
record FirstPassword(String value) {

    private static final int SHORTEST = 12;
    private static final int LONGEST_IN_BYTES = 72;
    private static final int FEWEST_CHARACTERS = 6;
    private static final List<String> GUESSED =
            List.of("jiangheng", "password", "admin", "123456", "qwerty", "letmein", "welcome");

    /** @throws StartRefused when it is weak; the sentence says what a good one is, never the password */
    FirstPassword {
        if (value.codePoints().count() < SHORTEST) {
            throw weak("至少要有" + SHORTEST + "个字符");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw weak("不能超过" + LONGEST_IN_BYTES + "个字节");
        }
        if (value.codePoints().noneMatch(Character::isLetter)
                || value.codePoints().allMatch(Character::isLetter)
                || value.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw weak("要同时有字母和数字或符号，且至少" + FEWEST_CHARACTERS + "种不同的字符");
        }
        if (GUESSED.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains)) {
            throw weak("不能含有admin、password、jiangheng、123456等人人会猜的内容");
        }
    }

    private static StartRefused weak(String rule) {
        return new StartRefused("管理员初始密码（JIANGHENG_ADMINISTRATOR_PASSWORD）太弱：" + rule + "，请换一个再启动。");
    }

    @Override
    public String toString() {
        return "FirstPassword";
    }
}
