package org.jiangheng.notice;

import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;

/**
 * An objection as lodged (XC-13).
 *
 * @param dossier the person of the list it is about; empty when it is about the whole list
 * @param name real name; without one it is a lead (线索), which is looked into but stops nobody
 * @param contact telephone or mail address
 */
public record NewObjection(Optional<SubjectId> dossier, String name, String contact, String facts) {

    private static final int LONGEST = 4000;

    public NewObjection {
        name = name.strip();
        contact = contact.strip();
        facts = facts.strip();
        if (facts.isEmpty()) {
            throw new RuleViolated("notice.factsMissing");
        }
        if (facts.length() > LONGEST) {
            throw new RuleViolated("notice.factsTooLong", LONGEST);
        }
        if (!name.isEmpty() && contact.isEmpty()) {
            throw new RuleViolated("notice.contactMissing");
        }
        if ((name + contact).chars().anyMatch(Character::isISOControl) || (name + contact).length() > 200) {
            throw new RuleViolated("notice.contactInvalid");
        }
    }

    boolean isLead() {
        return name.isEmpty();
    }
}
