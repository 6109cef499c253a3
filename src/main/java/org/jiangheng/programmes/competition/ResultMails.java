package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** Mails about an item from its scores to its certificates (CC.7). */
@Component
class ResultMails {

    private final Mails mails;
    private final Competitions competitions;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Accounts accounts;

    ResultMails(
            Mails mails,
            Competitions competitions,
            Organisations organisations,
            Occupations occupations,
            Accounts accounts) {
        this.mails = mails;
        this.competitions = competitions;
        this.organisations = organisations;
        this.occupations = occupations;
        this.accounts = accounts;
    }

    /** 成绩核验结果, to the organiser and the section (CC-14, CC-16, CC-X8). */
    void scoresChecked(SubjectId item, Ranking ranking) {
        var blockers = ranking.blockers().isEmpty() ? "无" : String.join("；", ranking.blockers());
        Map<String, Object> values = Map.of(
                "participants", ranking.participants(),
                "awards", ranking.awards().size(),
                "blockers", blockers);
        toOrganiser(item, "scores-checked", "/results", values);
        toSection(item, "scores-checked", values);
    }

    /** 成绩核验结果 of an import that found something, to the organiser and the section (CC-14, CC-16, CC-X8). */
    void scoresImported(SubjectId item, int participants, List<String> found) {
        Map<String, Object> values =
                Map.of("participants", participants, "findings", "　　　　" + String.join("；\n　　　　", found));
        toOrganiser(item, "scores-imported", "/results", values);
        toSection(item, "scores-imported", values);
    }

    void publicised(SubjectId item, PublicNotice notice) {
        toOrganiser(
                item,
                "results-publicised",
                "/publicity",
                Map.of("noticePeriod", notice.period(), "noticeLink", "/notices/" + notice.id()));
    }

    /** 异议处理, to the organiser and the section (CC-X9). */
    void arbitrated(SubjectId item, String finding, String opinion) {
        Map<String, Object> values = Map.of("finding", finding, "opinion", opinion);
        toOrganiser(item, "arbitrated", "/publicity", values);
        toSection(item, "arbitrated", values);
    }

    void filingDue(SubjectId item, Instant until) {
        toOrganiser(item, "certificates-due", "/certificates", Map.of("until", until));
    }

    void filed(SubjectId item) {
        toSection(item, "certificates-filed", Map.of());
    }

    void confirmed(SubjectId item) {
        toOrganiser(item, "certificates-confirmed", "/certificates", Map.of());
    }

    /** Somebody was taken off a confirmed roster: the keepers seal the corrected papers, the organiser takes note (CC-X9, CC-X12). */
    void corrected(SubjectId item, String off) {
        toOrganiser(item, "papers-corrected", "/certificates", Map.of("off", off));
        toGroup(item, Roles.group(Roles.CERTIFICATES, Roles.CENTER), "papers-corrected", Map.of("off", off));
    }

    void returned(SubjectId item, String reason) {
        toOrganiser(item, "certificates-returned", "/certificates", Map.of("reason", reason));
    }

    void lateDecided(SubjectId item, boolean allowed, String reason) {
        toOrganiser(
                item,
                "late-decided",
                "/certificates",
                Map.of("decision", allowed ? "同意逾期备案" : "不同意逾期备案", "reason", reason));
    }

    void closed(SubjectId item, String result) {
        toOrganiser(item, "item-closed", "", Map.of("result", result));
    }

    private void toOrganiser(SubjectId item, String template, String page, Map<String, Object> more) {
        var organiser = organisations.get(competitions.ofItem(item).organiser());
        var to = new Addressee(organiser.contactName(), organiser.email());
        queue(item, to, template, "/portal/competition/items/" + item + page, more);
    }

    private void toSection(SubjectId item, String template, Map<String, Object> more) {
        toGroup(item, Roles.group(Roles.RECEPTION, Readers.SECTION), template, more);
    }

    private void toGroup(SubjectId item, String group, String template, Map<String, Object> more) {
        accounts.membersOf(group).forEach(member -> {
            var to = new Addressee(member.name(), accounts.email(member.account()));
            queue(item, to, template, "/office/competition/items/" + item, more);
        });
    }

    private void queue(SubjectId item, Addressee to, String template, String link, Map<String, Object> more) {
        var competition = competitions.ofItem(item);
        var values = new HashMap<String, Object>(more);
        values.put("competition", competition.name());
        values.put("level", competition.level().label());
        values.put("receipt", competition.receiptNumber().orElse("—"));
        values.put("occupation", occupations.label(competitions.item(item).occupation()));
        values.put("link", link);
        mails.queue(competition.id(), to, CompetitionProgramme.CODE + "/" + template, values);
    }
}
