package org.jiangheng.material;

import java.time.Instant;
import org.jiangheng.kernel.Masked;
import org.jiangheng.kernel.SubjectId;

/**
 * A file of a dossier.
 *
 * @param requirement code of the line of the checklist it answers
 * @param mediaType found in the content, never taken from the name
 * @param by account that added it
 */
public record Material(
        String id,
        SubjectId dossier,
        String requirement,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant added,
        String by) {

    /** A file may be called after its person: the number in the name is masked (XC-29). */
    public Material {
        fileName = Masked.text(fileName);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** 1.2 MB, 340 KB */
    public String sizeLabel() {
        return size >= 1_000_000 ? "%.1f MB".formatted(size / 1e6) : Math.max(1, size / 1000) + " KB";
    }
}
