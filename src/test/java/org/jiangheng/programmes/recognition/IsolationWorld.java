package org.jiangheng.programmes.recognition;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.Part;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two cases of one employer: one that has gone all the way to its certificate, one that waits for formal examination. */
class IsolationWorld {

    static final String APPLICANT = "史无双";
    static final String PASSWORD = "isolation-only-2026";

    @Autowired
    Certificates certificates;

    @Autowired
    Mails mails;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    PasswordEncoder encoder;

    private final Map<String, String> names = new HashMap<>();
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);

    void build(Play play, Cast cast, String address) {
        var batch = play.batch();
        var employer = cast.employer();
        var applicant = cast.applicant(APPLICANT);
        var panel = cast.panel(5);
        var reception = cast.staff(Roles.RECEPTION);
        var finance = cast.staff(Roles.FINANCE);
        var secretary = cast.staff(Roles.SECRETARY);
        var leader = cast.staff(Roles.LEADER);

        var concluded = play.open(batch, applicant);
        play.bringToRecommended(concluded, applicant, employer);
        var sent = play.send(batch, employer, List.of(concluded));
        play.accept(sent, reception);
        play.pay(sent, finance);
        var session = play.session(batch);
        play.convene(session, panel, secretary);
        play.score(session, Part.PERFORMANCE, "0.8", panel);
        play.score(session, Part.DEFENCE, "0.7", panel);
        play.vote(session, Ballot.YES, panel);
        play.sign(session, panel.get(0));
        var award = play.awardList(batch);
        play.complete(award, "approveList", Map.of("remark", "同意"), leader);
        play.until(play.notices().ofList(award).orElseThrow().until());
        keep(play, batch, concluded, sent, session, award);

        var next = play.batch();
        var other = cast.applicant(APPLICANT);
        var waiting = play.open(next, other);
        play.bringToRecommended(waiting, other, employer);
        var open = play.send(next, employer, List.of(waiting));
        var task = play.task(open, "checkSubmission", reception).id();
        names.put("task", task);
        names.put("open", open.value());
        names.put("waiting", waiting.value());
        names.put("instance", one("select proc_inst_id_ from act_ru_task where id_ = ?", task));
        names.put("definition", one("select proc_def_id_ from act_ru_task where id_ = ?", task));
        names.put("filter", one("select id_ from act_ru_filter where name_ = ?", "全部待办"));
        var drafter = cast.applicant(APPLICANT);
        var draft = play.open(play.batch(), drafter);
        names.put(
                "draftTask",
                play.task(draft, "fillApplication", drafter.actor()).id());

        signOn(Who.RECEPTION, reception, address);
        signOn(Who.FINANCE, finance, address);
        signOn(Who.SECRETARY, secretary, address);
        signOn(Who.LEADER, leader, address);
        signOn(Who.OTHER_UNIT, account(Roles.group(Roles.RECEPTION, "ORG-DCENTER-110108")), address);
        signOn(Who.ADMINISTRATOR, account(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER)), address);
        signOn(Who.AUDITOR, account(Roles.group(Roles.AUDITOR, "ORG-AUDIT")), address);
        signOn(Who.APPLICANT, applicant.actor(), address);
        signOn(Who.OTHER_APPLICANT, cast.applicant("旁人").actor(), address);
        signOn(Who.EMPLOYER, employer.clerk(), address);
        signOn(Who.OTHER_EMPLOYER, cast.employer().clerk(), address);
        signOn(Who.EXPERT, panel.get(1), address);
        signOn(Who.OTHER_EXPERT, cast.expert("另一所学校"), address);
        visitors.put(Who.ANYBODY, new Visitor(address));
    }

    private void keep(
            Play play, SubjectId batch, SubjectId dossier, SubjectId sent, SubjectId session, SubjectId award) {
        names.put("batch", batch.value());
        names.put("dossier", dossier.value());
        names.put("sent", sent.value());
        names.put("session", session.value());
        names.put("award", award.value());
        names.put("material", play.materials.of(dossier).get(0).id());
        names.put("paper", play.papers.of(dossier).get(0).id());
        names.put("sentPaper", play.papers.of(sent).get(0).id());
        names.put("sessionPaper", play.papers.of(session).get(0).id());
        names.put("awardPaper", play.papers.of(award).get(0).id());
        names.put("certificate", certificates.ofDossier(dossier).orElseThrow().number());
        names.put("mail", mails.about(dossier).get(0).id());
        names.put("ended", one("select proc_inst_id_ from act_hi_procinst where business_key_ = ?", sent.value()));
        names.put(
                "endedTask",
                one("select id_ from act_hi_taskinst where proc_inst_id_ = ? limit 1", names.get("ended")));
    }

    private String one(String sql, String parameter) {
        return database.sql(sql).param(parameter).query(String.class).single();
    }

    private Actor account(String group) {
        var account = "iso" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                account,
                "某" + account,
                "",
                account + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(group)));
        return accounts.find(account).orElseThrow();
    }

    private void signOn(Who who, Actor actor, String address) {
        database.sql("update jiangheng.party_account set password_hash = ? where account = ?")
                .params(encoder.encode(PASSWORD), actor.account())
                .update();
        visitors.put(who, new Visitor(address).signedOn(actor.account(), PASSWORD));
    }

    Visitor visitor(Who who) {
        return visitors.get(who);
    }

    /** The address with the ids of this world. */
    String fill(String path) {
        return fill(path, names);
    }

    /** The same address with ids nothing has. */
    String miss(String path) {
        var nothing = new HashMap<String, String>();
        names.keySet().forEach(name -> nothing.put(name, UUID.randomUUID().toString()));
        nothing.put("certificate", "S000011999901299999999");
        return fill(path, nothing);
    }

    private static String fill(String path, Map<String, String> values) {
        var filled = path;
        for (var name : values.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    String id(String name) {
        return names.get(name);
    }

    /** Whose eyes. */
    enum Who {
        RECEPTION("受理员"),
        FINANCE("财务"),
        SECRETARY("评审秘书"),
        LEADER("签批"),
        OTHER_UNIT("外单位受理员"),
        ADMINISTRATOR("系统管理员"),
        AUDITOR("审计员（无委托）"),
        APPLICANT("申报人"),
        OTHER_APPLICANT("其他申报人"),
        EMPLOYER("申报单位"),
        OTHER_EMPLOYER("其他单位"),
        EXPERT("评审专家"),
        OTHER_EXPERT("其他专家"),
        ANYBODY("未登录");

        final String label;

        Who(String label) {
            this.label = label;
        }
    }
}
