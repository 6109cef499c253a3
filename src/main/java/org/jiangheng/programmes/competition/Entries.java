package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The competitors of the items with their scores, as organisers import them (CC-F9, CC-66). */
@Service
@Transactional
public class Entries {

    private final EntryRepository entries;
    private final ScoreImports imports;

    Entries(EntryRepository entries, ScoreImports imports) {
        this.entries = entries;
        this.imports = imports;
    }

    /** The item's competitors, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Entry> of(SubjectId item) {
        return entries.of(item);
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(SubjectId entry) {
        return entries.find(entry);
    }

    @Transactional(readOnly = true)
    public boolean isEmpty(SubjectId item) {
        return entries.isEmpty(item);
    }

    /** Everything a person competed in. */
    @Transactional(readOnly = true)
    public List<Entry> ofIdentity(String identity) {
        return entries.ofIdentity(identity);
    }

    /** The competitor's portrait, JPEG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(SubjectId entry) {
        return entries.photo(entry);
    }

    /** Reads and checks a score list and keeps it aside; nothing counts yet (CC-F9). */
    public ImportPreview preview(SubjectId item, byte[] xlsx, Optional<byte[]> photosZip, Actor by) {
        return imports.preview(item, xlsx, photosZip, by);
    }

    /** Takes the list that was looked at, all of it or nothing; replaces the item's earlier entries. Twice is once. */
    public void accept(SubjectId item, String previewId, Actor by) {
        imports.accept(item, previewId, by);
    }
}
