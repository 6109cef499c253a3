package org.jiangheng.certificate;

import org.jiangheng.document.Papers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints and stores a certificate's PDF, in the caller's transaction. */
@Component
class Printing {

    private final Papers papers;
    private final String baseUrl;

    Printing(Papers papers, @Value("${jiangheng.base-url}") String baseUrl) {
        this.papers = papers;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Id of the stored PDF, drawn now or before. */
    String print(Certificate certificate, byte[] photo) {
        var layout = CertificatePaper.layout(certificate, photo, baseUrl + "/c/" + certificate.token());
        var kind = certificate
                .replaces()
                .map(old -> CertificatePaper.KIND + "-" + certificate.number())
                .orElse(CertificatePaper.KIND);
        return papers.issue(certificate.dossier(), kind, CertificatePaper.TITLE, certificate.number(), layout)
                .id();
    }
}
