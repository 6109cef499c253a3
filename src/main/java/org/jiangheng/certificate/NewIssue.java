package org.jiangheng.certificate;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;

/**
 * Certificates to be issued for a list (CC-60, CC-62).
 *
 * @param title what stands on pages, papers and in mails; no personal data
 * @param programme code; its bean of {@link IssuePhotos} supplies the photos
 * @param receiver candidate group of those who collect the certificates and distribute them
 * @param keepers candidate group of those who hand them over
 * @param prefix the issuer's 13 characters of the numbers (domain facts §1)
 * @param issuer the body named on the certificates, as filed
 */
public record NewIssue(
        String title,
        String programme,
        SubjectId batch,
        String receiver,
        String keepers,
        String prefix,
        String issuer,
        List<Entry> entries) {

    public NewIssue {
        entries = List.copyOf(entries);
    }

    /**
     * One holder of the list; need not have an account.
     *
     * @param subject what the certificate is issued for
     * @param identity number on the paper, normalised
     * @param occupation value of a choice: code, or {@code code|trade}
     * @param level digit
     * @param email left by the holder, or blank
     */
    public record Entry(
            SubjectId subject,
            String name,
            IdentityPaper paper,
            String identity,
            String occupation,
            int level,
            String email) {

        /** No personal data in logs. */
        @Override
        public String toString() {
            return "Entry " + subject;
        }
    }
}
