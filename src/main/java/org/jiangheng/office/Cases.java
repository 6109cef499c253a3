package org.jiangheng.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Material;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Puts together from the façades what the office pages show of a dossier. */
@Component
class Cases {

    /** Among how many those are sought that the reader may see. */
    private static final int MOST_SEARCHED = 500;

    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Materials materials;

    Cases(Dossiers dossiers, Organisations organisations, Programmes programmes, Materials materials) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.programmes = programmes;
        this.materials = materials;
    }

    Optional<Dossier> find(SubjectId id) {
        return dossiers.find(id);
    }

    Dossier get(SubjectId id) {
        return dossiers.get(id);
    }

    /** Without summary and materials: for lists. */
    CaseCard line(SubjectId id) {
        return card(dossiers.get(id), false);
    }

    CaseCard full(SubjectId id) {
        return card(dossiers.get(id), true);
    }

    /** Those found that may be read. */
    List<CaseCard> search(String text, Predicate<Dossier> readable, int limit) {
        return dossiers.search(text, MOST_SEARCHED).stream()
                .filter(dossier -> dossier.number().isPresent())
                .filter(readable)
                .limit(limit)
                .map(dossier -> card(dossier, false))
                .toList();
    }

    /** The employer of the person who holds it; nothing where an organisation does. */
    String employer(Dossier dossier) {
        return dossier.person()
                .flatMap(any -> dossier.organisation())
                .map(id -> organisations.get(id).name())
                .orElse("");
    }

    private CaseCard card(Dossier dossier, boolean full) {
        var programme = programmes.get(dossier.programme());
        return new CaseCard(
                dossier.id(),
                dossier.number().orElse("未编号"),
                dossier.holderName(),
                employer(dossier),
                programme.describe(dossier.id()),
                dossier.words().label(),
                full ? programme.summary(dossier.id()) : List.of(),
                full ? files(dossier) : List.of());
    }

    private List<CaseCard.Files> files(Dossier dossier) {
        var brought = materials.of(dossier.id());
        return programmes.get(dossier.programme()).materials(dossier.id()).stream()
                .map(wanted -> new CaseCard.Files(
                        wanted.label(), wanted.rule(), wanted.required(), brought(brought, wanted.code())))
                .toList();
    }

    private static List<Material> brought(List<Material> all, String requirement) {
        return all.stream()
                .filter(material -> material.requirement().equals(requirement))
                .toList();
    }
}
