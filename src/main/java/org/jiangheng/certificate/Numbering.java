package org.jiangheng.certificate;

import java.time.LocalDate;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes all certificates of an issue in one statement: numbers without gaps, one valid certificate per key (XC-37, XC-38, CC-60). */
@Repository
class Numbering {

    /** Who holds the same certificate already, or stands on the list twice, is refused; the others go on. */
    private static final String REFUSE = """
            update jiangheng.certificate_issue_entry entry set refusal = why.reason
            from (
                select asked.position, coalesce(
                    (select '已持有同一职业（工种）同一等级的有效证书，编号 ' || held.number
                     from jiangheng.certificate held
                     where held.status = 'VALID' and held.document = asked.document
                       and held.identity_number = asked.identity_number
                       and held.occupation_code = asked.occupation_code
                       and coalesce(held.trade, '') = coalesce(asked.trade, '') and held.level = asked.level),
                    case when row_number() over (partition by asked.document, asked.identity_number,
                        asked.occupation_code, coalesce(asked.trade, ''), asked.level order by asked.position) > 1
                    then '名单中同一人员同一职业（工种）同一等级重复' end) reason
                from jiangheng.certificate_issue_entry asked
                where asked.issue = :issue and asked.certificate is null and asked.refusal = '') why
            where entry.issue = :issue and entry.position = why.position and why.reason is not null""";

    /** The rows of the counters stay locked until the transaction ends, so that a rollback leaves no gap. */
    private static final String NUMBER = """
            with listed as (
                select entry.*, issue.prefix, issue.issuer,
                    row_number() over (partition by entry.level order by entry.position) place,
                    count(*) over (partition by entry.level) peers
                from jiangheng.certificate_issue_entry entry join jiangheng.certificate_issue issue on issue.id = entry.issue
                where entry.issue = :issue and entry.certificate is null and entry.refusal = ''
            ), drawn as (
                insert into jiangheng.certificate_counter as counter (prefix, year, level, last)
                select distinct prefix, :year, level, peers from listed order by level
                on conflict (prefix, year, level) do update set last = counter.last + excluded.last
                returning level, last
            ), numbered as (
                select listed.*, listed.prefix || lpad((:year % 100)::text, 2, '0') || listed.level
                    || lpad((drawn.last - listed.peers + listed.place)::text, 6, '0') number
                from listed join drawn on drawn.level = listed.level
            ), made as (
                insert into jiangheng.certificate (number, dossier, holder, document, identity_number, occupation_code,
                    occupation, trade, level, issuer, issued_on, token)
                select number, subject, name, document, identity_number, occupation_code, occupation, trade, level,
                    issuer, :today, encode(substring(
                        sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16), 'hex')
                from numbered order by number
                returning number, dossier
            )
            update jiangheng.certificate_issue_entry entry set certificate = made.number
            from made where entry.issue = :issue and entry.subject = made.dossier""";

    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many certificates were made. The caller holds the issue's lock. */
    int number(SubjectId issue, LocalDate today) {
        lock();
        jdbc.sql(REFUSE).param("issue", issue.uuid()).update();
        return jdbc.sql(NUMBER)
                .param("issue", issue.uuid())
                .param("year", today.getYear())
                .param("today", today)
                .update();
    }

    /** Waits for everybody who issues a single certificate (they share this lock), until the transaction ends. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(34, 0)")
                .query((row, number) -> true)
                .single();
    }
}
