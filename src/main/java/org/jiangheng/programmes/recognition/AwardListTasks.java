package org.jiangheng.programmes.recognition;

import java.util.Objects;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Step;
import org.jiangheng.workflow.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps and user tasks of an award list: approval, public notice, certificates (DR-64 … DR-67). */
@Configuration(proxyBeanMethods = false)
class AwardListTasks {

    @Bean
    TaskForm<ApproveList> awardListApproveList(Awards awards, AwardLists lists, StageEnds ends) {
        return TaskForm.onPage(
                        ApproveList.class, awards::caption, id -> "/office/awards/" + id, (list, answers, actor) -> {
                            lists.approve(list, answers.remark(), actor);
                            return Outcome.NOTHING;
                        })
                .dueBy(ends::award);
    }

    @Bean
    Step awardListPublishNotice(Awards awards) {
        return list -> Outcome.of(RecognitionProcess.NOTICE_UNTIL, awards.publish(list));
    }

    @Bean
    Step awardListIssueCertificates(Awards awards) {
        return awards::issue;
    }

    /** 签批意见. */
    record ApproveList(@Nullable String remark) {
        ApproveList {
            remark = Objects.requireNonNullElse(remark, "").strip();
        }
    }
}
