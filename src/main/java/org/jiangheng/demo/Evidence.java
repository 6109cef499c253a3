package org.jiangheng.demo;

import org.jiangheng.calendar.Time;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.material.Materials;
import org.jiangheng.party.People;
import org.jiangheng.programmes.MaterialRequirement;
import org.springframework.stereotype.Component;

/** Brings whatever the checklist still asks for: drawn portraits, one-page papers marked 样张. */
@Component
class Evidence {

    private final Materials materials;
    private final People people;
    private final Papers papers;
    private final Time time;

    Evidence(Materials materials, People people, Papers papers, Time time) {
        this.materials = materials;
        this.people = people;
        this.papers = papers;
        this.time = time;
    }

    void bring(Dossier dossier, MaterialRequirement wanted, String unit, Actor actor) {
        var content = wanted.image() ? portrait(dossier) : paper(dossier, wanted, unit);
        var name = wanted.label().replaceAll("[：:].*", "") + (wanted.image() ? ".png" : ".pdf");
        materials.add(dossier.id(), wanted.code(), name, content, actor);
    }

    private byte[] portrait(Dossier dossier) {
        var person = people.get(dossier.applicant());
        return Portrait.png(
                person.identity().isMale(), person.identity().birthDate().getDayOfYear());
    }

    private byte[] paper(Dossier dossier, MaterialRequirement wanted, String unit) {
        var name = dossier.holderName();
        return papers.specimen(PaperLayout.titled(wanted.label().replaceAll("：.*", ""))
                .paragraph("兹提供" + name + "申报高技能人才直接认定的“" + wanted.label() + "”。")
                .paragraph("本页由演示程序生成，所载人员、单位和事项均为虚构，仅用于演示材料的上传、查看和归档。")
                .signature(unit, time.today()));
    }
}
