package org.jiangheng.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of inspections: photos of the place, sheets signed in ink, proof of rectification (XC-26, XC-47). */
@Service
@Transactional(readOnly = true)
public class InspectionFiles {

    static final int MOST_PHOTOS = 30;
    static final int MOST_OTHERS = 10;
    private static final int LONGEST_SIDE = 2000;
    private static final int SMALL_SIDE = 640;

    private final FileRepository files;

    InspectionFiles(FileRepository files) {
        this.files = files;
    }

    public List<InspectionFile> of(SubjectId inspection) {
        return files.of(inspection);
    }

    /** Those of one round. */
    public List<InspectionFile> of(SubjectId inspection, int round, Purpose purpose) {
        return of(inspection).stream()
                .filter(file -> file.round() == round && file.purpose() == purpose)
                .toList();
    }

    /** Empty when the inspection has no such file. */
    public Optional<InspectionFile> find(SubjectId inspection, String id) {
        try {
            return files.find(inspection, UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** As {@link #find}, of a visit that is concluded: what others than the inspectors may open. */
    public Optional<InspectionFile> findConcluded(SubjectId inspection, String id) {
        return find(inspection, id).filter(file -> files.isConcluded(file));
    }

    public byte[] content(InspectionFile file) {
        return files.content(file.id());
    }

    /** Small enough for a page or a paper; only of pictures. */
    public byte[] small(InspectionFile file) {
        return files.small(file.id());
    }

    /** Keeps a file after looking into it; who may, is asked before. */
    @Transactional
    void add(SubjectId inspection, int round, Purpose purpose, String name, byte[] content, Actor actor) {
        int most = purpose == Purpose.PHOTO ? MOST_PHOTOS : MOST_OTHERS;
        if (files.count(inspection, round, purpose) >= most) {
            throw new RuleViolated("inspection.tooManyFiles", purpose.label(), most);
        }
        var file = purpose == Purpose.PHOTO
                ? UploadedFile.acceptPicture(name, content, LONGEST_SIDE)
                : UploadedFile.accept(name, content, false);
        if (purpose == Purpose.SHEET && !isScan(file)) {
            throw new RuleViolated("inspection.sheetType");
        }
        files.add(inspection, round, purpose, file, file.small(SMALL_SIDE), actor);
    }

    private static boolean isScan(UploadedFile file) {
        return file.mediaType().equals("application/pdf") || file.mediaType().startsWith("image/");
    }

    @Transactional
    void remove(InspectionFile file) {
        files.remove(file.id());
    }
}
