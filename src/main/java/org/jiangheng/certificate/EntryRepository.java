package org.jiangheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangheng.certificate.NewIssue.Entry;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityPaper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holders of issues. */
@Repository
class EntryRepository {

    private static final String SELECT = """
            select entry.*, made.status, made.paper from jiangheng.certificate_issue_entry entry
                left join jiangheng.certificate made on made.number = entry.certificate
            where entry.issue = :issue\s""";
    private static final String FOUND = """
            and (strpos(entry.name, :text) > 0 or strpos(coalesce(entry.certificate, ''), upper(:text)) > 0)\s""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    EntryRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts the list in the place of the one before. */
    void replace(SubjectId issue, List<Entry> entries, Function<Entry, Named> naming) {
        jdbc.sql("delete from jiangheng.certificate_issue_entry where issue = :issue")
                .param("issue", issue.uuid())
                .update();
        var rows = IntStream.range(0, entries.size())
                .mapToObj(at -> row(issue, at + 1, entries.get(at), naming.apply(entries.get(at))))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into jiangheng.certificate_issue_entry (issue, position, subject, name, document,
                    identity_number, occupation_code, occupation, trade, level, email, refusal)
                values (:issue, :position, :subject, :name, :document, :identity, :code, :occupation, :trade, :level,
                    :email, :refusal)""", rows);
    }

    /**
     * What the entry's occupation is called.
     *
     * @param refusal why no certificate can be made; blank when it can
     */
    record Named(String code, String occupation, Optional<String> trade, String refusal) {}

    private static MapSqlParameterSource row(SubjectId issue, int position, Entry entry, Named named) {
        return new MapSqlParameterSource()
                .addValue("issue", issue.uuid())
                .addValue("position", position)
                .addValue("subject", entry.subject().uuid())
                .addValue("name", entry.name())
                .addValue("document", entry.paper().name())
                .addValue("identity", entry.identity())
                .addValue("code", named.code())
                .addValue("occupation", named.occupation())
                .addValue("trade", named.trade().orElse(null), Types.VARCHAR)
                .addValue("level", entry.level())
                .addValue("email", entry.email())
                .addValue("refusal", named.refusal());
    }

    /** A page of the list. */
    List<IssueEntry> search(SubjectId issue, IssueSearch search) {
        return jdbc.sql(SELECT + FOUND + "order by entry." + search.order().column()
                        + ", entry.position limit :size offset :offset")
                .param("issue", issue.uuid())
                .param("text", search.text())
                .param("size", IssueSearch.SIZE)
                .param("offset", search.offset())
                .query(EntryRepository::entry)
                .list();
    }

    int count(SubjectId issue, IssueSearch search) {
        return jdbc.sql("select count(*) from jiangheng.certificate_issue_entry entry where issue = :issue " + FOUND)
                .param("issue", issue.uuid())
                .param("text", search.text())
                .query(Integer.class)
                .single();
    }

    /** The whole list in its order; to be closed. */
    Stream<IssueEntry> stream(SubjectId issue) {
        return jdbc
                .sql(SELECT + "order by entry.position")
                .param("issue", issue.uuid())
                .query(EntryRepository::entry)
                .stream();
    }

    List<IssueEntry> of(SubjectId issue) {
        try (var entries = stream(issue)) {
            return entries.toList();
        }
    }

    /** The entry whose certificate the number is. */
    Optional<IssueEntry> ofNumber(String number) {
        var issue = jdbc.sql("select issue from jiangheng.certificate_issue_entry where certificate = :number")
                .param("number", number)
                .query((row, at) -> SubjectId.of(row.getString("issue")))
                .optional();
        return issue.flatMap(id -> jdbc.sql(SELECT + "and entry.certificate = :number")
                .param("issue", id.uuid())
                .param("number", number)
                .query(EntryRepository::entry)
                .optional());
    }

    Map<SubjectId, String> numbers(SubjectId about) {
        var numbers = new TreeMap<SubjectId, String>(Comparator.comparing(SubjectId::value));
        jdbc.sql("""
                        select entry.subject, entry.certificate from jiangheng.certificate_issue_entry entry
                            join jiangheng.certificate_issue issue on issue.id = entry.issue
                        where issue.about = :about and entry.certificate is not null""").param("about", about.uuid()).query(row -> {
            numbers.put(SubjectId.of(row.getString("subject")), row.getString("certificate"));
        });
        return numbers;
    }

    /** Marks those of the numbers that are drawn, valid and not collected yet; how many. */
    int collect(SubjectId issue, int collection, Collection<String> numbers) {
        return jdbc.sql("""
                        update jiangheng.certificate_issue_entry entry set collection = :collection
                        from jiangheng.certificate made
                        where entry.issue = :issue and made.number = entry.certificate and made.status = 'VALID'
                            and made.paper is not null and entry.collection is null and made.number in (:numbers)""")
                .param("collection", collection)
                .param("issue", issue.uuid())
                .param("numbers", numbers)
                .update();
    }

    /** Marks those of the numbers that were collected and are not given yet; how many. */
    int give(SubjectId issue, Collection<String> numbers, LocalDate day, String receiver, Actor by) {
        return jdbc.sql("""
                        update jiangheng.certificate_issue_entry entry
                        set given_on = :day, given_by = :by,
                            given_to = case when :receiver = '' then entry.name else :receiver end
                        from jiangheng.certificate made
                        where entry.issue = :issue and made.number = entry.certificate and made.status = 'VALID'
                            and entry.collection is not null and entry.given_on is null and made.number in (:numbers)""")
                .param("day", day)
                .param("by", by.name())
                .param("receiver", receiver)
                .param("issue", issue.uuid())
                .param("numbers", numbers)
                .update();
    }

    /** The new certificate takes the place of the old one and is still to be collected and given (CC-X13). */
    void replace(String old, Certificate fresh) {
        jdbc.sql("""
                        update jiangheng.certificate_issue_entry set certificate = :fresh, name = :name,
                            document = :document, identity_number = :identity,
                            collection = null, given_on = null, given_to = null, given_by = null
                        where certificate = :old""")
                .param("fresh", fresh.number())
                .param("name", fresh.holder())
                .param("document", fresh.identity().paper().name())
                .param("identity", fresh.identity().value())
                .param("old", old)
                .update();
    }

    private static IssueEntry entry(ResultSet row, int at) throws SQLException {
        var collection = row.getObject("collection", Integer.class);
        return new IssueEntry(
                SubjectId.of(row.getString("issue")),
                row.getInt("position"),
                SubjectId.of(row.getString("subject")),
                row.getString("name"),
                new HolderIdentity(IdentityPaper.valueOf(row.getString("document")), row.getString("identity_number")),
                row.getString("occupation"),
                Optional.ofNullable(row.getString("trade")),
                SkillLevel.of(row.getInt("level")),
                row.getString("email"),
                Optional.ofNullable(row.getString("certificate")),
                Optional.ofNullable(row.getString("status")).map(CertificateStatus::valueOf),
                row.getString("paper") != null,
                row.getString("refusal"),
                Optional.ofNullable(collection),
                given(row));
    }

    private static Optional<IssueEntry.Given> given(ResultSet row) throws SQLException {
        var receiver = row.getString("given_to");
        return Optional.ofNullable(row.getObject("given_on", LocalDate.class))
                .map(day -> new IssueEntry.Given(day, receiver));
    }
}
