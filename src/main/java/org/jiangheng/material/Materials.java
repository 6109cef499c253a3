package org.jiangheng.material;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of the dossiers and what is still missing (DR-42 … DR-47, XC-47). */
@Service
@Transactional
public class Materials {

    private static final String PHOTO = "photo";
    private static final int MOST_PER_REQUIREMENT = 20;

    private final MaterialRepository materials;
    private final Dossiers dossiers;
    private final Programmes programmes;
    private final Tasks tasks;
    private final Journal journal;

    Materials(MaterialRepository materials, Dossiers dossiers, Programmes programmes, Tasks tasks, Journal journal) {
        this.materials = materials;
        this.dossiers = dossiers;
        this.programmes = programmes;
        this.tasks = tasks;
        this.journal = journal;
    }

    /**
     * Adds a file for a line of the checklist. Its type is found in its content; pictures are encoded anew, so that nothing but the
     * picture remains; a new photo takes the place of the old one (XC-47).
     */
    public Material add(SubjectId dossier, String requirement, String fileName, byte[] content, Actor actor) {
        var wanted = requireChangeable(dossier, requirement, actor);
        var file = UploadedFile.accept(fileName, content, wanted.image());
        if (wanted.image()) {
            materials.removeAll(dossier, requirement);
        } else if (materials.count(dossier, requirement) >= MOST_PER_REQUIREMENT) {
            throw new RuleViolated("material.tooMany", wanted.label(), MOST_PER_REQUIREMENT);
        }
        var material = materials.insert(dossier, requirement, file, actor.account());
        journal.record(dossier, actor, "materialAdded", "上传材料“" + wanted.label() + "”：" + file.name() + "。");
        return material;
    }

    @Transactional(readOnly = true)
    public List<Material> of(SubjectId dossier) {
        return materials.of(dossier);
    }

    /** Takes a file away, while the one who brought it may still change it. */
    public void remove(SubjectId dossier, String materialId, Actor actor) {
        var material = find(materialId)
                .filter(found -> found.dossier().equals(dossier))
                .orElseThrow(() -> new RuleViolated("material.unknown"));
        if (requirement(dossier, material.requirement()).isPresent()) {
            requireChangeable(dossier, material.requirement(), actor);
        } else if (!dossiers.get(dossier).isEditable()) {
            throw new RuleViolated("material.locked");
        }
        materials.remove(materialId);
        journal.record(dossier, actor, "materialRemoved", "删除材料：" + material.fileName() + "。");
    }

    @Transactional(readOnly = true)
    public byte[] content(String id) {
        return materials.content(id).orElseThrow(() -> new RuleViolated("material.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Material> find(String id) {
        return materials.find(id);
    }

    /** The required lines of the checklist without a file. */
    @Transactional(readOnly = true)
    public List<MaterialRequirement> missing(SubjectId dossier, By by, Optional<String> task) {
        var present = of(dossier).stream().map(Material::requirement).collect(Collectors.toSet());
        return requirements(dossier).stream()
                .filter(wanted -> wanted.by() == by && wanted.task().equals(task))
                .filter(wanted -> wanted.required() && !present.contains(wanted.code()))
                .toList();
    }

    /** Refuses when a required file is missing (DR-42 … DR-44, XC-26). */
    @Transactional(readOnly = true)
    public void requireComplete(SubjectId dossier, By by, Optional<String> task) {
        var missing = missing(dossier, by, task);
        if (!missing.isEmpty()) {
            var labels = missing.stream().map(MaterialRequirement::label).collect(Collectors.joining("、"));
            throw new RuleViolated("material.missing", labels);
        }
    }

    /** The applicant's photo, scaled for certificate and application form (DR-F1.15). */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(SubjectId dossier) {
        return of(dossier).stream()
                .filter(material -> material.requirement().equals(PHOTO))
                .findFirst()
                .map(material -> content(material.id()));
    }

    /** With the application while that may be changed; for a task as long as the actor has it open. */
    private MaterialRequirement requireChangeable(SubjectId id, String code, Actor actor) {
        var wanted = requirement(id, code).orElseThrow(() -> new RuleViolated("material.requirementUnknown"));
        var open = wanted.task()
                .map(task -> tasks.about(id, actor).stream()
                        .anyMatch(each -> each.key().equals(task)))
                .orElseGet(() -> dossiers.get(id).isEditable());
        if (!open) {
            throw new RuleViolated("material.locked");
        }
        return wanted;
    }

    private Optional<MaterialRequirement> requirement(SubjectId dossier, String code) {
        return requirements(dossier).stream()
                .filter(wanted -> wanted.code().equals(code))
                .findFirst();
    }

    private List<MaterialRequirement> requirements(SubjectId dossier) {
        return programmes.get(dossiers.get(dossier).programme()).materials(dossier);
    }
}
