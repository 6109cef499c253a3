package org.jiangheng.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The fee: one order per dossier, confirmed by voucher (DR-78, DR-79, DR-80). */
@Component
public class Payments {

    public Order order(SubjectId dossier, SubjectId submission, int yuan, String payer) {
        throw new UnsupportedOperationException();
    }

    public List<Order> ofSubmission(SubjectId submission) {
        throw new UnsupportedOperationException();
    }

    public Optional<Order> of(SubjectId dossier) {
        throw new UnsupportedOperationException();
    }

    public void confirm(SubjectId dossier, String voucher, LocalDate date, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void requireAllPaid(SubjectId submission) {
        throw new UnsupportedOperationException();
    }
}
