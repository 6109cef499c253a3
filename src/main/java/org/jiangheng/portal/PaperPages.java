package org.jiangheng.portal;

import java.nio.charset.StandardCharsets;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.programmes.PaperKind;
import org.jiangheng.programmes.Programmes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** PDFs: drafts as the papers would look now, issued papers as stored, certificates (XC-37, XC-38). */
@Controller
class PaperPages {

    private final Access access;
    private final Programmes programmes;
    private final IssuedPapers papers;
    private final Readings readings;
    private final Certificates certificates;
    private final People people;

    PaperPages(
            Access access,
            Programmes programmes,
            IssuedPapers papers,
            Readings readings,
            Certificates certificates,
            People people) {
        this.access = access;
        this.programmes = programmes;
        this.papers = papers;
        this.readings = readings;
        this.certificates = certificates;
        this.people = people;
    }

    @GetMapping("/portal/applications/{id}/papers/{kind}")
    ResponseEntity<byte[]> draft(@PathVariable SubjectId id, @PathVariable String kind, Actor actor) {
        var dossier = access.readable(id, actor);
        var programme = programmes.get(dossier.programme());
        var paper = programme.papers(id).stream()
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .map(PaperKind::title)
                .orElseThrow(Access::missing);
        readings.note(dossier, actor, "文书“" + paper + "”的草稿");
        return pdf(paper + "（草稿）.pdf", programme.draftPaper(kind, id));
    }

    @GetMapping("/portal/applications/{id}/papers/issued/{paper}")
    ResponseEntity<byte[]> issued(@PathVariable SubjectId id, @PathVariable String paper, Actor actor) {
        var dossier = access.readable(id, actor);
        var found = papers.find(dossier, paper).orElseThrow(Access::missing);
        readings.note(dossier, actor, "文书“" + found.title() + "”");
        return pdf(found.title() + ".pdf", papers.bytes(found));
    }

    /** The holder's own certificate. */
    @GetMapping("/portal/certificates/{number}.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String number, Actor actor) {
        var certificate = people.ofAccount(actor.account()).stream()
                .flatMap(holder -> certificates.ofPerson(holder.id()).stream())
                .filter(own -> own.number().equals(number))
                .findFirst()
                .orElseThrow(Access::missing);
        return pdf("职业技能等级证书 " + certificate.number() + ".pdf", certificates.pdf(certificate.number()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        var place = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, place.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
