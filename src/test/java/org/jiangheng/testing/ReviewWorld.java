package org.jiangheng.testing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.Experts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch of its own with paid candidates, experts and staff, on Monday 6 April 2026 at nine. */
public final class ReviewWorld {

    public static final String PASSWORD = "jiangheng-2026";

    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final SubjectId batch = SubjectId.fresh();
    private final OrganisationId employer;
    private int serial;

    public ReviewWorld(ApplicationContext beans) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        beans.getBean(DemonstrationClock.class).begin(at("2026-04-06T09:00"));
        insertBatch();
        employer = employer("北京示例装备有限公司");
    }

    public SubjectId batch() {
        return batch;
    }

    public OrganisationId employer() {
        return employer;
    }

    /** An instant in Beijing. */
    public static java.time.Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Time.BEIJING).toInstant();
    }

    public void moveTo(String local) {
        beans.getBean(DemonstrationClock.class).begin(at(local));
    }

    public OrganisationId employer(String name) {
        CreditCode code = Invented.creditCode();
        var organisation = new Organisation(OrganisationId.fresh(), name, code, "海淀区", "市属企业", "钱经办", "hr@example.com");
        return beans.getBean(Organisations.class).register(organisation);
    }

    /** A paid application of the employer. */
    public SubjectId candidate(String name) {
        return candidate(name, employer);
    }

    public SubjectId candidate(String name, OrganisationId works) {
        var person = new Person(PersonId.fresh(), name, Invented.identity(), "13800000000", "who@example.com");
        var registered = beans.getBean(People.class).register(person);
        var account = new NewAccount(
                Invented.account("shen"),
                name,
                "",
                "who@example.com",
                Optional.of(registered),
                Optional.empty(),
                Set.of());
        beans.getBean(Accounts.class).create(account);
        var id = SubjectId.fresh();
        insertDossier(id, registered, name, works);
        return id;
    }

    public List<SubjectId> candidates(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> candidate("候选" + "甲乙丙丁戊己庚辛".charAt(n - 1)))
                .toList();
    }

    /** An expert who works elsewhere. */
    public String expert() {
        return expert("北京示例大学");
    }

    public String expert(String works) {
        var account = member("zhuan", Roles.EXPERT).account();
        beans.getBean(Experts.class).admit(account, works, "机电");
        return account;
    }

    public List<String> experts(int number) {
        var experts = new ArrayList<String>();
        IntStream.range(0, number).forEach(n -> experts.add(expert()));
        return List.copyOf(experts);
    }

    /** Somebody of the centre. */
    public Actor staff(String role) {
        return member("yuan", role);
    }

    /** The session of the batch, its process waiting for the panel. */
    public SubjectId session() {
        return beans.getBean(ReviewSessions.class).ensureInPreparation(batch);
    }

    /** Leaves the session where it is: none of its jobs runs any more, whoever else runs what is due. */
    public void stop(SubjectId session) {
        jdbc.sql("update act_ru_job set retries_ = 0 where process_instance_id_ in "
                        + "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .param(session.value())
                .update();
    }

    private Actor member(String kind, String role) {
        var account = Invented.account(kind);
        beans.getBean(Accounts.class)
                .create(new NewAccount(
                        account,
                        "某" + account,
                        PASSWORD,
                        account + "@example.com",
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Roles.group(role, Roles.CENTER))));
        return beans.getBean(Accounts.class).find(account).orElseThrow();
    }

    private void insertBatch() {
        jdbc.sql("insert into jiangheng.batch (id, programme, year, place, name, opened_by) "
                        + "select ?, 'recognition', 2026, coalesce(max(place), 0) + 1, ?, 'test' from jiangheng.batch "
                        + "where programme = 'recognition' and year = 2026")
                .params(batch.uuid(), "评审" + Invented.account("n"))
                .update();
        Map.of("apply", 1, "recommend", 2, "review", 3, "certify", 4)
                .forEach((code, position) -> jdbc.sql(
                                "insert into jiangheng.batch_stage values (?, ?, ?, ?, ?::timestamptz, ?)")
                        .params(
                                batch.uuid(),
                                code,
                                position,
                                code,
                                "2026-0%d-28 00:00:00+08".formatted(position + 2),
                                position < 3)
                        .update());
        jdbc.sql(
                        "insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position) "
                                + "select distinct on (key) ?::uuid, key, value, label, source, kind, position "
                                + "from jiangheng.batch_parameter_default where programme = 'recognition' order by key, valid_from")
                .params(batch.uuid())
                .update();
    }

    private void insertDossier(SubjectId id, PersonId person, String name, OrganisationId works) {
        jdbc.sql(
                        "insert into jiangheng.dossier (id, programme, batch, person, person_name, organisation, status, number, "
                                + "submitted_at, hash) values (?, 'recognition', ?, ?, ?, ?, 'PAID', ?, jiangheng.now(), 'hash')")
                .params(id.uuid(), batch.uuid(), person.uuid(), name, works.uuid(), number())
                .update();
        jdbc.sql(
                        "insert into jiangheng.recognition_application (dossier, name, organisation, occupation, level, industry, "
                                + "grounds, criteria, secrecy, email, criteria_version, filed_at) values (?, ?, ?, '6-31-01-03', 2, '智能装备', "
                                + "array['SKILL'], array['DR-24'], 'NONE', 'who@example.com', 1, jiangheng.now())")
                .params(id.uuid(), name, works.uuid())
                .update();
        jdbc.sql("insert into jiangheng.dossier_snapshot values (?, 1, ?, 'hash', jiangheng.now())")
                .params(
                        id.uuid(),
                        "{\"name\":\"" + name + "\",\"position\":\"电气设备维修\",\"workingYears\":15,"
                                + "\"industry\":\"智能装备\",\"criteria\":[\"DR-24\"],\"birthMonth\":\"1985-03\"}")
                .update();
    }

    private String number() {
        return "T" + batch.value().substring(0, 8) + "-%06d".formatted(++serial);
    }
}
