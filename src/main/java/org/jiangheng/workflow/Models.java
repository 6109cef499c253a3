package org.jiangheng.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The diagrams, decision tables and forms in the administrators' hands: upload, findings, differences, one publication per folder,
 * all versions, and the way back.
 */
@Service
@Transactional
public class Models {

    private final ModelRepository models;
    private final Publisher publisher;
    private final ListableBeanFactory beans;
    private final Time time;

    Models(ModelRepository models, Publisher publisher, ListableBeanFactory beans, Time time) {
        this.models = models;
        this.publisher = publisher;
        this.beans = beans;
        this.time = time;
    }

    /** All folders with what runs in them. */
    @Transactional(readOnly = true)
    public List<ModelFolder> folders() {
        return models.folders().stream().flatMap(name -> folder(name).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ModelFolder> folder(String name) {
        return models.running(name)
                .map(running ->
                        new ModelFolder(name, running, files(running.id()), models.drafts(name), conflict(running)));
    }

    /** Lays the files over the folder's running version. */
    public ModelDraft upload(String folder, List<UploadedFile> files, Actor by) {
        return upload(folder, files, Set.of(), false, by);
    }

    /**
     * Keeps what was uploaded as a draft; nothing of it runs yet.
     *
     * @param files single files, or zips of them
     * @param removed files (names without path) that the draft leaves out
     * @param whole whether the upload is the whole folder, so that what it lacks is left out
     */
    public ModelDraft upload(String folder, List<UploadedFile> files, Set<String> removed, boolean whole, Actor by) {
        var running = running(folder);
        var uploaded = ModelUpload.read(folder, files);
        if (uploaded.isEmpty() && (whole || removed.isEmpty())) {
            throw new RuleViolated("workflow.uploadNothing");
        }
        var content = new TreeMap<>(whole ? Map.of() : files(running.id()));
        content.keySet().removeIf(name -> removed.contains(FolderContent.file(name)));
        content.putAll(uploaded);
        return draft(running, content, "上传" + uploaded.size() + "个文件", by);
    }

    @Transactional(readOnly = true)
    public Optional<ModelDraft> draft(String id) {
        try {
            return models.draft(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The latest drafts of a folder, newest first. */
    @Transactional(readOnly = true)
    public List<ModelDraft> drafts(String folder) {
        return models.drafts(folder);
    }

    /** What keeps a draft from being published. */
    @Transactional(readOnly = true)
    public List<ModelCheck.Finding> findings(ModelDraft draft) {
        return ModelCheck.of(beans).check(draft.folder(), draft.files());
    }

    /** What is different in the draft from the version it was made on. */
    @Transactional(readOnly = true)
    public List<ModelDifference> differences(ModelDraft draft) {
        return ModelDifferences.between(files(draft.base()), draft.files());
    }

    /** Publishes the draft as one deployment; running cases keep their version. */
    public ModelVersion publish(String draftId, String note, Actor by) {
        var folder = draft(draftId).map(ModelDraft::folder).orElseThrow(() -> new RuleViolated("workflow.draftGone"));
        models.lock(folder);
        var draft = draft(draftId).filter(ModelDraft::isOpen).orElseThrow(() -> new RuleViolated("workflow.draftGone"));
        requirePublishable(draft, note);
        var version = publisher.publish(folder, draft.files(), false, note.strip(), by);
        models.settle(draftId, ModelDraft.State.PUBLISHED, version.id());
        models.shipped(folder).since().filter(version.hash()::equals).ifPresent(hash -> models.accept(folder, hash));
        return version;
    }

    private void requirePublishable(ModelDraft draft, String note) {
        var running = running(draft.folder());
        if (!running.id().equals(draft.base())) {
            throw new RuleViolated("workflow.draftStale");
        }
        if (FolderContent.hash(draft.files()).equals(running.hash())) {
            throw new RuleViolated("workflow.draftSame");
        }
        if (note.isBlank()) {
            throw new RuleViolated("workflow.noteMissing");
        }
        var findings = findings(draft).size();
        if (findings > 0) {
            throw new RuleViolated("workflow.draftRefused", findings);
        }
    }

    /** Puts the draft away; it stays on record. */
    public void discard(String draftId, Actor by) {
        var draft = draft(draftId).filter(ModelDraft::isOpen).orElseThrow(() -> new RuleViolated("workflow.draftGone"));
        models.lock(draft.folder());
        models.settle(draftId, ModelDraft.State.DISCARDED, null);
        publisher.journal(draft.folder(), by, "modelsDiscarded", "放弃“" + draft.folder() + "”的一份草稿。");
    }

    /** All versions of a folder, newest first. */
    @Transactional(readOnly = true)
    public List<ModelVersion> versions(String folder) {
        return models.versions(folder);
    }

    @Transactional(readOnly = true)
    public Optional<ModelVersion> version(String id) {
        return models.version(id);
    }

    /** The exact files of a version by resource name. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> files(String versionId) {
        return models.version(versionId)
                .map(version -> publisher.files(version.id()))
                .orElseThrow(() -> new RuleViolated("workflow.versionGone"));
    }

    /** A draft made of an earlier version, to be looked at and published like any other. */
    public ModelDraft goBack(String folder, String versionId, Actor by) {
        var version = models.version(versionId)
                .filter(one -> one.folder().equals(folder))
                .orElseThrow(() -> new RuleViolated("workflow.versionGone"));
        return draft(running(folder), files(versionId), "第" + version.number() + "版", by);
    }

    /** Folders whose shipped content has changed while an administrator's version runs. */
    @Transactional(readOnly = true)
    public List<ModelConflict> conflicts() {
        return folders().stream().flatMap(folder -> folder.conflict().stream()).toList();
    }

    /** Keeps the administrator's version in spite of what is shipped now. */
    public void keep(String folder, Actor by) {
        models.lock(folder);
        models.accept(folder, shippedSince(folder));
        publisher.journal(folder, by, "modelsKept", "保留管理员发布的“" + folder + "”，不采用新程序附带的版本。");
    }

    /** A draft made of what is shipped now. */
    public ModelDraft takeShipped(String folder, Actor by) {
        return draft(running(folder), models.content(shippedSince(folder)), "新程序附带的版本", by);
    }

    private String shippedSince(String folder) {
        return models.shipped(folder).since().orElseThrow(() -> new RuleViolated("workflow.conflictGone"));
    }

    private ModelVersion running(String folder) {
        return models.running(folder).orElseThrow(() -> new RuleViolated("workflow.folderUnknown"));
    }

    private ModelDraft draft(ModelVersion base, Map<String, byte[]> files, String origin, Actor by) {
        var draft = new ModelDraft(
                UUID.randomUUID().toString(),
                base.folder(),
                base.id(),
                origin,
                files,
                ModelDraft.State.OPEN,
                by.account(),
                by.name(),
                time.now(),
                Optional.empty());
        var hash = FolderContent.hash(files);
        models.keep(hash, files);
        models.add(draft, hash);
        publisher.journal(base.folder(), by, "modelsDrafted", "建立“" + base.folder() + "”的草稿（" + origin + "）。");
        return draft;
    }

    private Optional<ModelConflict> conflict(ModelVersion running) {
        var shipped = models.shipped(running.folder());
        return shipped.since().map(since -> {
            var now = models.content(since);
            return new ModelConflict(
                    running.folder(),
                    shipped.noticed().map(OffsetDateTime::toInstant).orElse(running.published()),
                    ModelDifferences.between(models.content(shipped.known().orElse("")), now),
                    ModelDifferences.between(files(running.id()), now));
        });
    }

    /** A file as it was uploaded. */
    public record UploadedFile(String name, byte[] content) {}
}
