package org.jiangheng.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a good password is, as a table; the account is {@code wangxiaoming}. */
class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # password                                                                    | refusal
            marsh-Lantern-41-oak                                                          |
            jiangheng-2026                                                                |
            marshlantern                                                                  |
            Marsh-41oak                                                                   |
            Marsh-41oa                                                                    |
            清风徐来水波不兴月出东山                                                          |
            marshlanter                                                                   | party.passwordShort
            marsh-41oa                                                                    |
            marshlant9                                                                    | party.passwordShort
            Marsh-41o                                                                     | party.passwordShort
            ""                                                                            | party.passwordShort
            12345678901234567890123456789012345678901234567890123456789012345678901234    | party.passwordLong
            清风徐来水波不兴月出东山清风徐来水波不兴月出东山月                                  | party.passwordLong
            ababababababab                                                                | party.passwordMonotonous
            aaaaaaaaaaaaa                                                                 | party.passwordMonotonous
            wangxiaoming                                                                  | party.passwordIsAccount
            WangXiaoMing                                                                  | party.passwordIsAccount
            wangxiaoming2026!                                                             | party.passwordIsAccount
            Password2026!                                                                 | party.passwordCommon
            qwertyuiop123                                                                 | party.passwordCommon
            Admin@2026123                                                                 | party.passwordCommon
            1qaz2wsx3edc                                                                  | party.passwordCommon
            123456789012                                                                  | party.passwordCommon
            abcdefghijklm                                                                 | party.passwordCommon
            """)
    void takesGoodOnesAndRefusesWeakOnes(String password, String refusal) {
        var refused = catchThrowableOfType(
                RuleViolated.class, () -> PasswordRules.check("wangxiaoming", password == null ? "" : password));
        assertThat(refused == null ? null : refused.code()).as(password).isEqualTo(refusal);
    }
}
