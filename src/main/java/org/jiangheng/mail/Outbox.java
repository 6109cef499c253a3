package org.jiangheng.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as the deliverer sees it. A claim is one statement: it takes due rows nobody else is at, counts the attempt and
 * leases them before anything is sent. A node that dies while sending leaves a lease that runs out; the mail is then sent again
 * with the same Message-ID.
 */
@Repository
class Outbox {

    /** After the n-th failure the next attempt waits this long; after the last there is none. */
    private static final List<String> BACK_OFF = List.of("1 minute", "10 minutes");

    static final int ATTEMPTS = BACK_OFF.size() + 1;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mail> claim(int most) {
        return jdbc.sql("""
                        update jiangheng.mail_message
                        set attempts = attempts + 1, leased_until = clock_timestamp() + interval '2 minutes'
                        where id in (
                            select id from jiangheng.mail_message
                            where status = 'QUEUED' and due_at <= clock_timestamp()
                                and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at limit :most for update skip locked)
                        returning *
                        """).param("most", most).query(MailRepository::mail).list();
    }

    void delivered(Mail mail) {
        jdbc.sql("""
                        update jiangheng.mail_message
                        set status = 'SENT', delivered_at = jiangheng.now(), leased_until = null, last_error = ''
                        where id = :id
                        """).param("id", UUID.fromString(mail.id())).update();
    }

    /**
     * Notes the failure and says whether it was the last attempt.
     *
     * @param hopeless no further attempt makes sense
     * @return true when the mail is now undeliverable
     */
    boolean failed(Mail mail, String error, boolean hopeless) {
        return jdbc.sql("""
                        update jiangheng.mail_message
                        set leased_until = null, last_error = :error,
                            status = case when :hopeless or attempts >= :attempts then 'UNDELIVERABLE' else status end,
                            due_at = clock_timestamp() + case when attempts = 1 then :first else :later end ::interval
                        where id = :id
                        returning status = 'UNDELIVERABLE'
                        """)
                .param("error", error)
                .param("hopeless", hopeless)
                .param("attempts", ATTEMPTS)
                .param("first", BACK_OFF.get(0))
                .param("later", BACK_OFF.get(1))
                .param("id", UUID.fromString(mail.id()))
                .query(Boolean.class)
                .single();
    }
}
