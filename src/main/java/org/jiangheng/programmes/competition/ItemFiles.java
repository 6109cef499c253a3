package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs, award documents and scans of sealed papers of an item (CC-58, CC-61, CC-65, XC-26). */
@Service
@Transactional
public class ItemFiles {

    private static final int MOST = 10;

    private final ItemFileRepository files;
    private final Competitions competitions;
    private final ItemJournal journal;

    ItemFiles(ItemFileRepository files, Competitions competitions, ItemJournal journal) {
        this.files = files;
        this.competitions = competitions;
        this.journal = journal;
    }

    /** Takes a file, from whom it is to come and while it is to come. */
    public void add(SubjectId item, ItemFile.Kind kind, String fileName, byte[] content, Actor actor) {
        requireChangeable(item, kind, actor);
        if (of(item, kind).size() >= MOST) {
            throw new RuleViolated("competition.tooManyFiles", MOST);
        }
        var file = UploadedFile.accept(fileName, content, false);
        files.insert(item, kind, file, actor.account());
        journal.note(item, actor, "itemFileAdded", "上传“" + kind.label() + "”：" + file.name() + "。");
    }

    /** Takes a file away again, while others may still come. */
    public void remove(SubjectId item, String id, Actor actor) {
        var file = find(item, id).orElseThrow(() -> new RuleViolated("competition.fileUnknown"));
        requireChangeable(item, file.kind(), actor);
        files.remove(id);
        journal.note(item, actor, "itemFileRemoved", "删除“" + file.kind().label() + "”：" + file.name() + "。");
    }

    /** Scans and proof of the item; who may read them, is asked before. */
    @Transactional(readOnly = true)
    public List<ItemFile> of(SubjectId item) {
        return files.of(item);
    }

    @Transactional(readOnly = true)
    public List<ItemFile> of(SubjectId item, ItemFile.Kind kind) {
        return files.of(item).stream().filter(file -> file.kind() == kind).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ItemFile> find(SubjectId item, String id) {
        return files.find(item, SubjectId.of(id));
    }

    @Transactional(readOnly = true)
    public byte[] content(ItemFile file) {
        return files.content(file.id());
    }

    /** Refuses when no file of the kind is there (XC-26). */
    void require(SubjectId item, ItemFile.Kind kind) {
        if (of(item, kind).isEmpty()) {
            throw new RuleViolated("competition.fileMissing", kind.label());
        }
    }

    /** Whether files of the kind are taken while the item stands so. */
    static boolean isOpen(ItemFile.Kind kind, ItemStatus status) {
        return switch (kind) {
            case PUBLICITY_PROOF ->
                Set.of(ItemStatus.RANKED, ItemStatus.PUBLICISED).contains(status);
            case AWARD_DOCUMENT, SEALED_FIRST_CHECK ->
                Set.of(ItemStatus.CONCLUDED, ItemStatus.CHECKED).contains(status);
            case SEALED_PAPERS -> status == ItemStatus.CONFIRMED;
        };
    }

    private void requireChangeable(SubjectId id, ItemFile.Kind kind, Actor actor) {
        var item = competitions.requireItem(id, actor);
        var whose = kind.isCentre()
                ? actor.isIn(Roles.group(Roles.CERTIFICATES, Roles.CENTER))
                : competitions.isOrganiser(item.competition(), actor);
        if (!whose) {
            throw new RuleViolated("competition.unknown");
        }
        if (!isOpen(kind, item.status())) {
            throw new RuleViolated(
                    "competition.fileLocked", kind.label(), item.status().label());
        }
    }
}
