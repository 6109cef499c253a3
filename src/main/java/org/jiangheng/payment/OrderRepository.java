package org.jiangheng.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code payment_order}; amounts are kept in fen (XC-48). */
@Repository
class OrderRepository {

    private static final int FEN = 100;

    private final JdbcClient jdbc;

    OrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId dossier, SubjectId submission, int yuan, String payer) {
        jdbc.sql("""
                        insert into jiangheng.payment_order (dossier, submission, number, amount_fen, payer, ordered_at)
                        values (:dossier, :submission,
                            'JF' || to_char(jiangheng.now() at time zone 'Asia/Shanghai', 'YYYY') || '-'
                                || lpad(nextval('jiangheng.payment_number')::text, 6, '0'),
                            :fen, :payer, jiangheng.now())
                        on conflict (dossier) do nothing
                        """)
                .param("dossier", dossier.uuid())
                .param("submission", submission.uuid())
                .param("fen", (long) yuan * FEN)
                .param("payer", payer)
                .update();
    }

    Optional<Order> find(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.payment_order where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .query(OrderRepository::order)
                .optional();
    }

    List<Order> ofSubmission(SubjectId submission) {
        return jdbc.sql("select * from jiangheng.payment_order where submission = :submission order by number")
                .param("submission", submission.uuid())
                .query(OrderRepository::order)
                .list();
    }

    /** Confirms the order unless it is confirmed already. */
    boolean confirm(SubjectId dossier, String voucher, LocalDate date, String account) {
        return jdbc.sql("""
                        update jiangheng.payment_order
                        set voucher = :voucher, paid_on = :date, confirmed_by = :account, confirmed_at = jiangheng.now()
                        where dossier = :dossier and voucher is null
                        """)
                        .param("voucher", voucher)
                        .param("date", date)
                        .param("account", account)
                        .param("dossier", dossier.uuid())
                        .update()
                == 1;
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getString("number"),
                SubjectId.of(row.getString("dossier")),
                SubjectId.of(row.getString("submission")),
                Math.toIntExact(row.getLong("amount_fen") / FEN),
                row.getString("payer"),
                Optional.ofNullable(row.getString("voucher")),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }
}
