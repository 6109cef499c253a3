package org.jiangheng.inspection;

/**
 * What inspectors look at. Worded so that 是 is as it should be.
 *
 * @param code unique within an inspection, letters, digits and hyphens
 * @param rule id of the rule it comes from, for example {@code CC-54}; may be empty
 */
public record Question(String code, String text, String rule) {

    public Question {
        if (!code.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("Not a question's code: " + code);
        }
    }
}
