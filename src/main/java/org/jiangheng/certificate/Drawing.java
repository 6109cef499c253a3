package org.jiangheng.certificate;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiangheng.certificate.Issues.DrawnCertificate;
import org.jiangheng.document.Papers;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws the certificates of an issue, chunk by chunk. */
@Component
class Drawing {

    private static final byte[] NO_PHOTO = {};

    private final CertificateRepository certificates;
    private final EntryRepository entries;
    private final Printing printing;
    private final Papers papers;
    private final ObjectProvider<IssuePhotos> photos;

    Drawing(
            CertificateRepository certificates,
            EntryRepository entries,
            Printing printing,
            Papers papers,
            ObjectProvider<IssuePhotos> photos) {
        this.certificates = certificates;
        this.entries = entries;
        this.printing = printing;
        this.papers = papers;
        this.photos = photos;
    }

    void chunk(Issue issue, int size) {
        var photo = photosOf(issue.programme());
        for (var certificate : certificates.lockUndrawn(issue.id(), size)) {
            draw(certificate, photo.apply(certificate.dossier()).orElse(NO_PHOTO));
        }
    }

    void draw(Certificate certificate, byte[] photo) {
        certificates.draw(certificate.number(), printing.print(certificate, photo));
    }

    /** Where the programme keeps its holders' photos. */
    Function<SubjectId, Optional<byte[]>> photosOf(String programme) {
        return photos.orderedStream()
                .filter(supplier -> supplier.programme().equals(programme))
                .findFirst()
                .<Function<SubjectId, Optional<byte[]>>>map(supplier -> supplier::photo)
                .orElse(subject -> Optional.empty());
    }

    void each(SubjectId issue, Consumer<DrawnCertificate> reader) {
        for (var entry : entries.of(issue)) {
            if (entry.isHeld() && entry.drawn()) {
                var paper = entry.number()
                        .flatMap(certificates::find)
                        .flatMap(Certificate::paperId)
                        .orElseThrow();
                reader.accept(new DrawnCertificate(entry, papers.bytes(paper)));
            }
        }
    }
}
