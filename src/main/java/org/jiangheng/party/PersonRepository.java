package org.jiangheng.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_person}. */
@Repository
class PersonRepository {

    private static final String SELECT = "select p.* from jiangheng.party_person p ";

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A confirmed person's identity number stays as it was confirmed. */
    void save(Person person) {
        jdbc.sql("""
                        insert into jiangheng.party_person (id, name, identity_number, phone, email)
                        values (:id, :name, :identity, :phone, :email)
                        on conflict (id) do update set name = excluded.name, phone = excluded.phone,
                            email = excluded.email, identity_number = case when party_person.confirmed_at is null
                                then excluded.identity_number else party_person.identity_number end
                        """)
                .param("id", person.id().uuid())
                .param("name", person.name())
                .param("identity", person.identity().value())
                .param("phone", person.phone())
                .param("email", person.email())
                .update();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id.uuid())
                .query(PersonRepository::person)
                .optional();
    }

    Optional<Person> ofAccount(String account) {
        return jdbc.sql(SELECT + "join jiangheng.party_account a on a.person = p.id where a.account = :account")
                .param("account", account)
                .query(PersonRepository::person)
                .optional();
    }

    Optional<String> accountOf(PersonId id) {
        return jdbc.sql("select account from jiangheng.party_account where person = :id")
                .param("id", id.uuid())
                .query(String.class)
                .optional();
    }

    /** Whether the person's identity number is bound to somebody else. */
    boolean isTaken(PersonId id) {
        return jdbc.sql("""
                        select exists (select 1 from jiangheng.party_person other
                            join jiangheng.party_person mine on mine.identity_number = other.identity_number
                            where mine.id = :id and other.id <> :id and other.confirmed_at is not null)
                        """).param("id", id.uuid()).query(Boolean.class).single();
    }

    void confirm(PersonId id, String confirmedBy) {
        jdbc.sql("""
                        update jiangheng.party_person set confirmed_at = jiangheng.now(), confirmed_by = :by
                        where id = :id and confirmed_at is null
                        """).param("id", id.uuid()).param("by", confirmedBy).update();
    }

    void paper(PersonId id, IdentityPaper paper) {
        jdbc.sql("update jiangheng.party_person set identity_paper = :paper where id = :id")
                .param("paper", paper.name())
                .param("id", id.uuid())
                .update();
    }

    boolean isConfirmed(PersonId id) {
        return jdbc.sql(
                        "select exists (select from jiangheng.party_person where id = :id and confirmed_at is not null)")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }

    Map<String, PersonId> confirmed(Collection<String> identityNumbers) {
        var people = new HashMap<String, PersonId>();
        jdbc.sql("""
                        select identity_number, id from jiangheng.party_person
                        where identity_number = any(:numbers) and confirmed_at is not null
                        """).param("numbers", identityNumbers.toArray(String[]::new)).query(row -> {
            people.put(row.getString("identity_number"), new PersonId(row.getString("id")));
        });
        return Map.copyOf(people);
    }

    List<PersonId> claimingTheSameAs(PersonId id) {
        return jdbc.sql("""
                        select other.id::text from jiangheng.party_person other
                            join jiangheng.party_person mine on mine.identity_number = other.identity_number
                        where mine.id = :id and other.id <> :id order by other.registered_at
                        """).param("id", id.uuid()).query(String.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    void unbind(PersonId id) {
        jdbc.sql("update jiangheng.party_person set confirmed_at = null, confirmed_by = null where id = :id")
                .param("id", id.uuid())
                .update();
    }

    /** Numbers and the names of the people they are bound to. */
    Map<String, String> confirmedNames(Collection<String> numbers) {
        var names = new HashMap<String, String>();
        jdbc.sql("""
                        select identity_number, name from jiangheng.party_person
                        where confirmed_at is not null and identity_number = any(:numbers)
                        """).param("numbers", numbers.toArray(String[]::new)).query(row -> {
            names.put(row.getString("identity_number"), row.getString("name"));
        });
        return names;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getString("id")),
                row.getString("name"),
                new IdentityNumber(row.getString("identity_number")),
                row.getString("phone"),
                row.getString("email"));
    }
}
