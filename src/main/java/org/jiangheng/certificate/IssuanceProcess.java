package org.jiangheng.certificate;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
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

    static final String HAND_OVER = "handOver";
    static final String DISTRIBUTE = "distribute";
    /** Few enough that a lost node costs a few seconds of work. */
    private static final int CHUNK = 50;

    @Bean
    ProcessSpec certificateIssuanceSpec() {
        return ProcessSpec.of("shared", ID, List.of(KEEPERS, RECEIVER, PAPERS_REMAIN), List.of())
                .outside(RECEIVER);
    }

    @Bean
    Step certificateIssuanceNumberCertificates(Issues issues) {
        return issue -> {
            issues.number(issue);
            return Outcome.NOTHING;
        };
    }

    @Bean
    Step certificateIssuanceDrawCertificates(Issues issues) {
        return issue -> Outcome.of(PAPERS_REMAIN, issues.drawChunk(issue, CHUNK));
    }

    @Bean
    Step certificateIssuanceAnnounceCertificates(Issues issues) {
        return issue -> {
            issues.announce(issue);
            return Outcome.NOTHING;
        };
    }

    @Bean
    TaskForm<NoAnswers> certificateIssuanceHandOver(Issues issues, Handovers handovers) {
        return TaskForm.onPage(
                issue -> caption(issues, issue), issue -> "/office/issues/" + issue, (issue, none, by) -> {
                    handovers.handedOver(issue);
                    return Outcome.NOTHING;
                });
    }

    @Bean
    TaskForm<NoAnswers> certificateIssuanceDistribute(Issues issues, Handovers handovers) {
        return TaskForm.onPage(
                issue -> caption(issues, issue), issue -> "/portal/issues/" + issue, (issue, none, by) -> {
                    handovers.distributed(issue, by);
                    return Outcome.NOTHING;
                });
    }

    private static String caption(Issues issues, SubjectId id) {
        var issue = issues.get(id);
        return issue.title() + "　" + issue.progress().made() + "份";
    }
}
