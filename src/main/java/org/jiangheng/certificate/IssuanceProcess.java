package org.jiangheng.certificate;

import java.util.List;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.ProcessSpec;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.jiangheng.workflow.TaskForm.NoAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names, steps and user tasks of process {@code certificate-issuance}, folder {@code shared}: numbered, drawn, handed over, distributed. */
@Configuration(proxyBeanMethods = false)
public class IssuanceProcess {

    public static final String ID = "certificate-issuance";
    /** Candidate group of the certificate keepers. */
    public static final Fact<String> KEEPERS = Fact.text("keepers");
    /** Candidate group of whoever collects the certificates and distributes them. */
    public static final Fact<String> RECEIVER = Fact.text("receiver");
    /** Whether certificates of the issue are still to be drawn. Set by drawCertificates. */
    public static final Fact<Boolean> PAPERS_REMAIN = Fact.flag("papersRemain");

    @Bean
    ProcessSpec certificateIssuanceSpec() {
        return ProcessSpec.of("shared", ID, List.of(KEEPERS, RECEIVER, PAPERS_REMAIN), List.of())
                .outside(RECEIVER);
    }

    @Bean
    Step certificateIssuanceNumberCertificates() {
        return issue -> notYet();
    }

    @Bean
    Step certificateIssuanceDrawCertificates() {
        return issue -> notYet();
    }

    @Bean
    Step certificateIssuanceAnnounceCertificates() {
        return issue -> notYet();
    }

    @Bean
    TaskForm<NoAnswers> certificateIssuanceHandOver() {
        return TaskForm.onPage(issue -> "", issue -> "/office/issues/" + issue, (issue, answers, actor) -> notYet());
    }

    @Bean
    TaskForm<NoAnswers> certificateIssuanceDistribute() {
        return TaskForm.onPage(issue -> "", issue -> "/portal/issues/" + issue, (issue, answers, actor) -> notYet());
    }

    private static Outcome notYet() {
        throw new RuleViolated("certificate.notYet");
    }
}
