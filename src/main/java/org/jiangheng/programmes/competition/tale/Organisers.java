package org.jiangheng.programmes.competition.tale;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.demo.Troupe;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.competition.Competition;
import org.jiangheng.programmes.competition.Competitions;
import org.springframework.stereotype.Component;

/** Filing a competition, and finding it again. */
@Component
class Organisers {

    static final String PROGRAMME = "competition";

    private final Troupe troupe;
    private final Batches batches;
    private final Organisations organisations;
    private final Dossiers dossiers;
    private final Materials materials;
    private final Papers papers;
    private final Competitions competitions;
    private final Time time;

    Organisers(
            Troupe troupe,
            Batches batches,
            Organisations organisations,
            Dossiers dossiers,
            Materials materials,
            Papers papers,
            Competitions competitions,
            Time time) {
        this.troupe = troupe;
        this.batches = batches;
        this.organisations = organisations;
        this.dossiers = dossiers;
        this.materials = materials;
        this.papers = papers;
        this.competitions = competitions;
        this.time = time;
    }

    /** 竞赛备案申报, with everything the checklist asks for. */
    void file(String account, Filed filed) {
        var clerk = troupe.actor(account);
        var organiser = organiser(account);
        var year = batches.ofProgramme(PROGRAMME).get(0).id();
        var dossier = dossiers.open(PROGRAMME, year, organiser.id(), clerk);
        var answers = filed.answers(clerk.name());
        dossiers.saveDraft(dossier, answers, dossiers.draft(dossier).version());
        for (var wanted : materials.missing(dossier, By.APPLICANT, Optional.empty())) {
            materials.add(
                    dossier, wanted.code(), wanted.label() + ".pdf", paper(wanted.label(), organiser.name()), clerk);
        }
        troupe.complete(dossier, "fileCompetition", account, answers);
    }

    void accept(String account) {
        troupe.complete(dossier(account), "acceptFiling", "jingsai", Map.of("finding", "ACCEPT", "reason", ""));
    }

    void giveReceipt(String account) {
        troupe.complete(
                dossier(account),
                "decideReceipt",
                "jingsai",
                Map.of("decision", "RECEIPT", "conditions", "请按备案的项目、时间和地点组织竞赛，接受区职业技能认定管理机构督导。", "reason", ""));
    }

    Competition competition(String account) {
        return competitions.get(dossier(account));
    }

    SubjectId item(String account, int position) {
        return competition(account).items().get(position - 1).id();
    }

    /** A sheet of no effect, for whatever is to be proved. */
    byte[] paper(String title, String unit) {
        return papers.specimen(PaperLayout.titled(title)
                .paragraph("本页由演示程序生成，所载人员、单位和事项均为虚构，仅用于演示材料的上传、查看和归档。")
                .signature(unit, time.today()));
    }

    LocalDate today() {
        return time.today();
    }

    Organisation organiser(String account) {
        return organisations.ofAccount(account).orElseThrow();
    }

    private SubjectId dossier(String account) {
        return dossiers.heldBy(organiser(account).id()).stream()
                .filter(dossier -> dossier.programme().equals(PROGRAMME))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
