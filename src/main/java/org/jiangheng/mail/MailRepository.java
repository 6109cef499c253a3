package org.jiangheng.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code mail_message}. */
@Repository
class MailRepository {

    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId about, Addressee to, String template, Letter letter) {
        jdbc.sql("""
                        insert into jiangheng.mail_message
                            (id, about, template, recipient, address, subject, body, queued_at)
                        values (:id, :about, :template, :recipient, :address, :subject, :body, jiangheng.now())
                        """)
                .param("id", UUID.randomUUID())
                .param("about", about.uuid())
                .param("template", template)
                .param("recipient", to.name())
                .param("address", to.address())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .update();
    }

    void resend(String id) {
        jdbc.sql("""
                        insert into jiangheng.mail_message
                            (id, about, template, recipient, address, subject, body, queued_at, resend_of)
                        select :fresh, about, template, recipient, address, subject, body, jiangheng.now(), id
                        from jiangheng.mail_message where id = :id
                        on conflict (resend_of) do nothing
                        """)
                .param("fresh", UUID.randomUUID())
                .param("id", UUID.fromString(id))
                .update();
    }

    void resolve(String id, String resolution) {
        jdbc.sql("update jiangheng.mail_message set resolution = :resolution where id = :id")
                .param("resolution", resolution)
                .param("id", UUID.fromString(id))
                .update();
    }

    Optional<Mail> find(String id) {
        return jdbc.sql("select * from jiangheng.mail_message where id::text = :id")
                .param("id", id)
                .query(MailRepository::mail)
                .optional();
    }

    String lastError(String id) {
        return jdbc.sql("select last_error from jiangheng.mail_message where id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    Optional<Mails.Delivery> delivery(String id) {
        return jdbc.sql("""
                        select attempts, last_error, resolution, status <> 'UNDELIVERABLE' or resolution <> '' as settled
                        from jiangheng.mail_message where id::text = :id
                        """).param("id", id).query(Mails.Delivery.class).optional();
    }

    List<Mail> about(SubjectId subject) {
        return jdbc.sql("select * from jiangheng.mail_message where about = :about order by queued_at, id")
                .param("about", subject.uuid())
                .query(MailRepository::mail)
                .list();
    }

    List<Mail> latest(String search, String status, int limit) {
        return jdbc.sql("""
                        select * from jiangheng.mail_message
                        where (:status = '' or status = :status)
                            and (:search = '' or position(lower(:search) in lower(recipient || ' ' || address || ' '
                                || subject || ' ' || body)) > 0)
                        order by queued_at desc, id limit :limit
                        """)
                .param("status", status)
                .param("search", search)
                .param("limit", limit)
                .query(MailRepository::mail)
                .list();
    }

    int countUndeliverable() {
        return jdbc.sql(
                        "select count(*) from jiangheng.mail_message where status = 'UNDELIVERABLE' and resolution = ''")
                .query(Integer.class)
                .single();
    }

    static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getString("id"),
                SubjectId.of(row.getString("about")),
                new Addressee(row.getString("recipient"), row.getString("address")),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("delivered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("status"));
    }
}
