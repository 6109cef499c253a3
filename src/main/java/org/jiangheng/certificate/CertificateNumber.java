package org.jiangheng.certificate;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.occupation.SkillLevel;

/** Numbers of 人社鉴发〔2019〕2号: issuer's 13 characters, two of the year, the level, six of the serial (XC-38). */
final class CertificateNumber {

    private static final int MOST = 999_999;

    private CertificateNumber() {}

    /**
     * @param prefix kind of body, its code, province and site: a letter and twelve digits
     */
    static String of(String prefix, int year, SkillLevel level, int serial) {
        if (!prefix.matches("[A-Z]\\d{12}")) {
            throw new IllegalArgumentException("Not the prefix of a certificate number: " + prefix);
        }
        if (serial > MOST) {
            throw new RuleViolated("certificate.serialExhausted");
        }
        return prefix + "%02d%d%06d".formatted(year % 100, level.digit(), serial);
    }
}
