package org.jiangheng.portal.review;

import java.util.List;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Puts together what experts read of a candidate. */
@Component
class PanelCases {

    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Materials materials;

    PanelCases(Dossiers dossiers, Organisations organisations, Programmes programmes, Materials materials) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.programmes = programmes;
        this.materials = materials;
    }

    /** For lists: without summary and materials. */
    CandidateCard line(SubjectId id) {
        return card(id, false);
    }

    CandidateCard full(SubjectId id) {
        return card(id, true);
    }

    private CandidateCard card(SubjectId id, boolean full) {
        var dossier = dossiers.get(id);
        var programme = programmes.get(dossier.programme());
        return new CandidateCard(
                id,
                dossier.number().orElse(""),
                dossier.holderName(),
                dossier.organisation()
                        .map(employer -> organisations.get(employer).name())
                        .orElse(""),
                programme.describe(id),
                full ? programme.summary(id) : List.of(),
                full ? files(id, dossier.programme()) : List.of());
    }

    private List<CandidateCard.Files> files(SubjectId dossier, String programme) {
        var brought = materials.of(dossier);
        return programmes.get(programme).materials(dossier).stream()
                .map(wanted -> new CandidateCard.Files(
                        wanted.label(),
                        brought.stream()
                                .filter(file -> file.requirement().equals(wanted.code()))
                                .toList()))
                .filter(line -> !line.materials().isEmpty())
                .toList();
    }
}
