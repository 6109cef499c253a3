package org.jiangheng.programmes;

import java.util.Optional;

/**
 * One line of the checklist of materials.
 *
 * @param task key of the user task where it is uploaded, when not with the application
 * @param image whether only a picture will do (a photo)
 * @param rule id of the rule that asks for it
 */
public record MaterialRequirement(
        String code,
        String label,
        String hint,
        By by,
        Optional<String> task,
        boolean required,
        boolean image,
        String rule) {

    /** Who brings it. */
    public enum By {
        /** who holds the dossier: the person, or the organisation */
        APPLICANT,
        /** the employer of the person who holds it */
        EMPLOYER,
        /** whoever works on it in the administration */
        STAFF
    }
}
