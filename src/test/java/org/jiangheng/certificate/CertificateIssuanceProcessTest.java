package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.certificate.IssuanceProcess.KEEPERS;
import static org.jiangheng.certificate.IssuanceProcess.PAPERS_REMAIN;
import static org.jiangheng.certificate.IssuanceProcess.RECEIVER;

import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The path through the diagram of an issue of certificates. */
class CertificateIssuanceProcessTest {

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(IssuanceProcess.ID);

    /** Numbered once, drawn chunk by chunk; collected, then distributed. */
    @Test
    @Tag("CC-62")
    void numbersDrawsHandsOverAndDistributes() {
        WALK.step(
                "drawCertificates",
                Outcome.of(PAPERS_REMAIN, true),
                Outcome.of(PAPERS_REMAIN, true),
                Outcome.of(PAPERS_REMAIN, false));
        WALK.start(Outcome.of(KEEPERS, "certificates@ORG-CENTER").and(RECEIVER, "employer@4f1c"));
        assertThat(WALK.open()).containsExactly("handOver of certificates@ORG-CENTER");
        WALK.complete("handOver", Outcome.NOTHING);
        assertThat(WALK.open()).containsExactly("distribute of employer@4f1c");
        WALK.complete("distribute", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly(
                        "numberCertificates",
                        "drawCertificates",
                        "papersRemain",
                        "drawCertificates",
                        "papersRemain",
                        "drawCertificates",
                        "papersRemain",
                        "announceCertificates",
                        "handOver",
                        "distribute",
                        "certificatesDistributed");
    }
}
