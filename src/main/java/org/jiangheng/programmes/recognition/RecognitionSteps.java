package org.jiangheng.programmes.recognition;

import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of one case and of a batch. */
@Configuration(proxyBeanMethods = false)
class RecognitionSteps {

    @Bean
    Step recognitionEndInternalNotice(EmployerReviews reviews) {
        return dossier -> {
            reviews.endNotice(dossier);
            return Outcome.NOTHING;
        };
    }

    @Bean
    Step recognitionFileArchive(CaseArchive archive) {
        return dossier -> {
            archive.file(dossier);
            return Outcome.NOTHING;
        };
    }

    @Bean
    Step recognitionBatchCloseApplications(StageClosings closings) {
        return batch -> Outcome.of(RecognitionProcess.CASES_REMAIN, closings.closeApplications(batch));
    }

    @Bean
    Step recognitionBatchCloseRecommendations(StageClosings closings) {
        return batch -> Outcome.of(RecognitionProcess.CASES_REMAIN, closings.closeRecommendations(batch));
    }

    @Bean
    Step recognitionBatchCountOpenReviews(StageClosings closings) {
        return batch -> Outcome.of(RecognitionProcess.CASES_OPEN, closings.reviewsOpen(batch));
    }

    @Bean
    Step recognitionBatchCountOpenCertificates(StageClosings closings) {
        return batch -> Outcome.of(RecognitionProcess.CASES_OPEN, closings.certificatesOpen(batch));
    }
}
