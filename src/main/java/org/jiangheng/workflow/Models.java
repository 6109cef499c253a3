package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiangheng.kernel.Actor;
import org.springframework.stereotype.Service;

/**
 * The diagrams, decision tables and forms in the administrators' hands: upload, findings, differences, one publication per folder,
 * all versions, and the way back.
 */
@Service
public class Models {

    /** All folders with what runs in them. */
    public List<Folder> folders() {
        throw new UnsupportedOperationException();
    }

    public Optional<Folder> folder(String name) {
        throw new UnsupportedOperationException();
    }

    /** Lays the files over the folder's running version. */
    public Draft upload(String folder, List<UploadedFile> files, Actor by) {
        return upload(folder, files, Set.of(), false, by);
    }

    /**
     * Keeps what was uploaded as a draft; nothing of it runs yet.
     *
     * @param files single files, or zips of them
     * @param removed files (names without path) that the draft leaves out
     * @param whole whether the upload is the whole folder, so that what it lacks is left out
     */
    public Draft upload(String folder, List<UploadedFile> files, Set<String> removed, boolean whole, Actor by) {
        throw new UnsupportedOperationException();
    }

    public Optional<Draft> draft(String id) {
        throw new UnsupportedOperationException();
    }

    /** The drafts of a folder, newest first. */
    public List<Draft> drafts(String folder) {
        throw new UnsupportedOperationException();
    }

    /** What keeps a draft from being published. */
    public List<ModelCheck.Finding> findings(Draft draft) {
        throw new UnsupportedOperationException();
    }

    /** What is different in the draft from the version that runs. */
    public List<Difference> differences(Draft draft) {
        throw new UnsupportedOperationException();
    }

    /** Publishes the draft as one deployment; running cases keep their version. */
    public Version publish(String draftId, String note, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Puts the draft away; it stays on record. */
    public void discard(String draftId, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** All versions of a folder, newest first. */
    public List<Version> versions(String folder) {
        throw new UnsupportedOperationException();
    }

    public Optional<Version> version(String id) {
        throw new UnsupportedOperationException();
    }

    /** The exact files of a version by resource name. */
    public Map<String, byte[]> files(String versionId) {
        throw new UnsupportedOperationException();
    }

    /** A draft made of an earlier version, to be looked at and published like any other. */
    public Draft goBack(String folder, String versionId, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Folders whose shipped content has changed while an administrator's version runs. */
    public List<Conflict> conflicts() {
        throw new UnsupportedOperationException();
    }

    /** Keeps the administrator's version in spite of what is shipped now. */
    public void keep(String folder, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** A draft made of what is shipped now. */
    public Draft takeShipped(String folder, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** A file as it was uploaded. */
    public record UploadedFile(String name, byte[] content) {}

    /** A folder of {@code bpmn/} and {@code forms/} and the version that new cases use. */
    public record Folder(String name, Version running, List<Draft> drafts, Optional<Conflict> conflict) {}

    /**
     * Files that could be published.
     *
     * @param base id of the version that ran when the draft was made
     * @param origin where the files come from, in Chinese
     * @param files resource name ({@code bpmn/<folder>/<file>}, {@code forms/<folder>/<file>}) to content
     * @param version id of the version it was published as
     */
    public record Draft(
            String id,
            String folder,
            String base,
            String origin,
            Map<String, byte[]> files,
            DraftState state,
            String account,
            String accountName,
            Instant created,
            Optional<String> version) {

        public Draft {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }

        public boolean isOpen() {
            return state == DraftState.OPEN;
        }
    }

    /** What became of a draft. */
    public enum DraftState {
        OPEN("待发布"),
        PUBLISHED("已发布"),
        DISCARDED("已放弃");

        private final String label;

        DraftState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One publication of a folder.
     *
     * @param id the deployment's id
     * @param number counts the folder's versions from 1
     * @param shipped whether it came with the program
     */
    public record Version(
            String id,
            String folder,
            int number,
            boolean shipped,
            String hash,
            String note,
            String account,
            String accountName,
            Instant published) {}

    /**
     * One thing that is different.
     *
     * @param file the file's name
     * @param element id of the element, key of the field or id of the rule; empty for the file as a whole
     * @param sentence what is different, in Chinese
     */
    public record Difference(String file, String element, Change change, String sentence) {}

    /** How something is different. */
    public enum Change {
        ADDED("新增"),
        REMOVED("删除"),
        CHANGED("修改");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The program brought other files than before, and an administrator's version runs.
     *
     * @param shippedChanges what the program changed
     * @param toRunning what would change if the shipped files were published now
     */
    public record Conflict(
            String folder, Instant noticed, List<Difference> shippedChanges, List<Difference> toRunning) {}
}
