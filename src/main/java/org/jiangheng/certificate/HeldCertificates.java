package org.jiangheng.certificate;

import java.util.Collection;
import java.util.Map;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of many people already holds a certificate of an occupation: one question for a whole list (XC-37). */
@Service
@Transactional(readOnly = true)
public class HeldCertificates {

    private final HeldRepository certificates;

    HeldCertificates(HeldRepository certificates) {
        this.certificates = certificates;
    }

    /**
     * The highest level of a valid certificate of the occupation and trade, by identity number; nobody without one is named.
     *
     * @param occupation value of a choice: code, or {@code code|trade}
     * @param except what certificates do not count that were issued for it
     */
    public Map<String, SkillLevel> highest(
            Collection<String> identities, String occupation, Collection<SubjectId> except) {
        int bar = occupation.indexOf('|');
        return bar < 0
                ? certificates.highest(identities, occupation, "", except)
                : certificates.highest(identities, occupation.substring(0, bar), occupation.substring(bar + 1), except);
    }
}
