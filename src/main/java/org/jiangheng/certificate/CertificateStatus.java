package org.jiangheng.certificate;

/** What the public look-up answers (XC-39). */
public enum CertificateStatus {
    VALID("有效"),
    REVOKED("已撤销"),
    /** Its data were wrong; another number took its place (CC-X13). */
    REPLACED("已作废");

    private final String label;

    CertificateStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
