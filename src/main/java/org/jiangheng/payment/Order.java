package org.jiangheng.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/** What somebody has to pay for one dossier, and the voucher once it is paid (DR-78, DR-80). */
public record Order(
        String number,
        SubjectId dossier,
        SubjectId submission,
        int yuan,
        String payer,
        Optional<String> voucher,
        Optional<LocalDate> paidOn) {

    public boolean isPaid() {
        return voucher.isPresent();
    }
}
