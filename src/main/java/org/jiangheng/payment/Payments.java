package org.jiangheng.payment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Involvement;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fee: one order per dossier and no other charge, confirmed by voucher and date (DR-78, DR-79, DR-80). */
@Service
@Transactional
public class Payments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final OrderRepository orders;
    private final Involvement involvement;
    private final Journal journal;
    private final Time time;

    Payments(OrderRepository orders, Involvement involvement, Journal journal, Time time) {
        this.orders = orders;
        this.involvement = involvement;
        this.journal = journal;
        this.time = time;
    }

    /** The dossier's order; made once, whatever is asked again (DR-79, DR-80). */
    public Order order(SubjectId dossier, SubjectId submission, int yuan, String payer) {
        if (orders.find(dossier).isEmpty()) {
            orders.add(dossier, submission, yuan, payer);
            journal.record(dossier, Actor.SYSTEM, "paymentOrdered", "已开具缴费通知，应缴" + yuan + "元，缴费人：" + payer + "。");
        }
        return get(dossier);
    }

    @Transactional(readOnly = true)
    public List<Order> ofSubmission(SubjectId submission) {
        return orders.ofSubmission(submission);
    }

    @Transactional(readOnly = true)
    public Optional<Order> of(SubjectId dossier) {
        return orders.find(dossier);
    }

    /** Records voucher number and date; the same confirmation twice is one, a different one is refused (DR-80, XC-53). */
    public void confirm(SubjectId dossier, String voucher, LocalDate date, Actor actor) {
        involvement.requireNone(List.of(dossier), actor);
        String number = voucher.strip();
        if (number.isEmpty()) {
            throw new RuleViolated("payment.voucherMissing");
        }
        if (date.isAfter(time.today())) {
            throw new RuleViolated("payment.dateInFuture");
        }
        if (orders.confirm(dossier, number, date, actor.account())) {
            journal.record(
                    dossier, actor, "paymentConfirmed", "已确认缴费，凭证号：" + number + "，缴费日期：" + DAY.format(date) + "。");
        } else {
            requireSame(get(dossier), number, date);
        }
    }

    /** Nobody goes on to the review unpaid (DR-80). */
    @Transactional(readOnly = true)
    public void requireAllPaid(SubjectId submission) {
        long unpaid = orders.ofSubmission(submission).stream()
                .filter(order -> !order.isPaid())
                .count();
        if (unpaid > 0) {
            throw new RuleViolated("payment.unpaid", unpaid);
        }
    }

    private Order get(SubjectId dossier) {
        return orders.find(dossier).orElseThrow(() -> new RuleViolated("payment.unknown"));
    }

    private static void requireSame(Order order, String voucher, LocalDate date) {
        if (!order.voucher().equals(Optional.of(voucher)) || !order.paidOn().equals(Optional.of(date))) {
            throw new RuleViolated("payment.alreadyConfirmed", order.voucher().orElse(""));
        }
    }
}
