package org.jiangheng.programmes.recognition;

import org.jiangheng.certificate.Certificates;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** 市鉴定管理中心意见: what the centre came to, written on the 申请表 when the case is decided (DR-F5.04, DR-P1). */
@Component
class CentreOpinions {

    private final CasePapers papers;
    private final Certificates certificates;

    CentreOpinions(CasePapers papers, Certificates certificates) {
        this.papers = papers;
        this.certificates = certificates;
    }

    void certified(SubjectId dossier) {
        var certificate = certificates.ofDossier(dossier).orElseThrow();
        papers.conclude(dossier, "经形式审查、专家评审和公示，同意直接认定，核发职业技能等级证书，证书编号：" + certificate.number() + "。");
    }

    void notCertified(SubjectId dossier, String reason) {
        papers.conclude(dossier, "不予核发职业技能等级证书。理由：" + reason);
    }

    void failed(SubjectId dossier, String reason) {
        papers.conclude(dossier, "专家评审未通过，不予认定。" + reason);
    }

    void notAccepted(SubjectId dossier, String reason) {
        papers.conclude(dossier, "形式审查不予受理。理由：" + reason);
    }
}
