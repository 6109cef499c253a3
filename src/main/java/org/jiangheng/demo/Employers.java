package org.jiangheng.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.springframework.stereotype.Component;

/** The clerks of the employers. */
@Component
class Employers {

    private static final String YES = "YES";

    private final Troupe troupe;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Materials materials;
    private final Evidence evidence;
    private final Time time;

    Employers(
            Troupe troupe,
            Submissions submissions,
            Organisations organisations,
            Materials materials,
            Evidence evidence,
            Time time) {
        this.troupe = troupe;
        this.submissions = submissions;
        this.organisations = organisations;
        this.materials = materials;
        this.evidence = evidence;
        this.time = time;
    }

    /** 初审：符合条件. */
    void findEligible(String batch, String... applicants) {
        Arrays.stream(applicants).forEach(applicant -> review(batch, applicant, "ELIGIBLE", ""));
    }

    /** 初审：退回补正. */
    void sendBack(String batch, String applicant, String reason) {
        review(batch, applicant, "CORRECT", reason);
    }

    /** 初审：不符合条件. */
    void findIneligible(String batch, String applicant, String reason) {
        review(batch, applicant, "INELIGIBLE", reason);
    }

    private void review(String batch, String applicant, String finding, String reason) {
        var answers = new HashMap<String, Object>(Map.of(
                "authentic",
                YES,
                "complete",
                finding.equals("CORRECT") ? "NO" : YES,
                "valid",
                finding.equals("INELIGIBLE") ? "NO" : YES,
                "finding",
                finding));
        if (!reason.isEmpty()) {
            answers.put("reason", reason);
        }
        complete(batch, applicant, "reviewByEmployer", answers);
    }

    /** 企业内部公示, beginning today. */
    void publicize(String batch, String... applicants) {
        for (var applicant : applicants) {
            bring(batch, applicant, "publicizeInternally");
            complete(
                    batch,
                    applicant,
                    "publicizeInternally",
                    Map.of("place", "厂区公告栏和单位内网", "startedOn", time.today().toString()));
        }
    }

    /** 书面推荐意见, sealed. */
    void recommend(String batch, String... applicants) {
        for (var applicant : applicants) {
            bring(batch, applicant, "issueOpinion");
            complete(
                    batch,
                    applicant,
                    "issueOpinion",
                    Map.of(
                            "objection", "NONE",
                            "noticeResult", "公示期内未收到异议。",
                            "recommended", YES,
                            "opinion", "该同志爱岗敬业，技能水平和工作业绩突出，同意推荐。",
                            "signer", "贺兰亭"));
        }
    }

    /** 统一报送: the applicants, all of one employer. */
    void send(String batch, String... applicants) {
        var clerk = Cast.applicant(applicants[0]).company();
        submissions.send(
                troupe.batch(batch).id(),
                employer(applicants[0]).id(),
                Arrays.stream(applicants)
                        .map(applicant -> troupe.dossier(applicant, batch).id())
                        .toList(),
                troupe.actor(clerk));
    }

    private void complete(String batch, String applicant, String task, Map<String, Object> answers) {
        troupe.complete(
                troupe.dossier(applicant, batch).id(),
                task,
                Cast.applicant(applicant).company(),
                answers);
    }

    private void bring(String batch, String applicant, String task) {
        Dossier dossier = troupe.dossier(applicant, batch);
        var clerk = troupe.actor(Cast.applicant(applicant).company());
        materials
                .missing(dossier.id(), By.EMPLOYER, Optional.of(task))
                .forEach(wanted ->
                        evidence.bring(dossier, wanted, employer(applicant).name(), clerk));
    }

    private Organisation employer(String applicant) {
        return organisations.ofAccount(Cast.applicant(applicant).company()).orElseThrow();
    }
}
