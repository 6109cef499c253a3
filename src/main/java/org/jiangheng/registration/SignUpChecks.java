package org.jiangheng.registration;

import java.util.Map;
import java.util.Set;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.material.UploadedFile;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.District;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.party.Newcomers;
import org.springframework.stereotype.Component;

/** What a sign-up must say (XC-27, XC-36). Nothing here asks whether somebody is known already. */
@Component
class SignUpChecks {

    private static final Set<String> NATURES = Set.of("央属企业", "市属企业", "区属企业", "其他");
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Newcomers newcomers;

    SignUpChecks(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    Findings of(PersonForm form) {
        var findings = new Findings()
                .name("name", form.name())
                .attempt("number", () -> IdentityPaper.of(form.paper()).number(form.number()))
                .phone("phone", form.phone())
                .email("email", form.email());
        return account(findings, form.account(), form.password(), form.repeated())
                .require("privacy", form.privacy(), "privacyMissing")
                .require("sensitive", form.sensitive(), "sensitiveMissing");
    }

    Findings of(OrganisationForm form, Map<StoredFile.Kind, Scan> scans) {
        var findings = new Findings()
                .organisation("name", form.name())
                .attempt("code", () -> new CreditCode(form.code()))
                .attempt("district", () -> District.named(form.district()))
                .require("nature", NATURES.contains(form.nature()), "natureMissing")
                .name("contact", form.contact())
                .phone("phone", form.phone())
                .email("email", form.email());
        for (var kind : StoredFile.Kind.values()) {
            findings.attempt(field(kind), () -> checked(scans.get(kind)));
        }
        return account(findings, form.account(), form.password(), form.repeated())
                .require("privacy", form.privacy(), "privacyMissing");
    }

    Findings of(OperatorForm form) {
        var findings = new Findings().name("name", form.name());
        return account(findings, form.account(), form.password(), form.repeated())
                .require("privacy", form.privacy(), "privacyMissing");
    }

    /** By content, as every upload (XC-47). */
    static UploadedFile checked(@org.jspecify.annotations.Nullable Scan scan) {
        if (scan == null || scan.content().length == 0) {
            throw new RuleViolated("registration.fileMissing");
        }
        if (scan.content().length > MOST_BYTES) {
            throw new RuleViolated("registration.fileTooLarge");
        }
        var file = UploadedFile.accept(scan.fileName(), scan.content(), false);
        if (!file.mediaType().equals("application/pdf") && !file.mediaType().startsWith("image/")) {
            throw new RuleViolated("registration.scanExpected");
        }
        return file;
    }

    static String field(StoredFile.Kind kind) {
        return kind == StoredFile.Kind.LICENCE ? "licence" : "letter";
    }

    private Findings account(Findings findings, String account, String password, String repeated) {
        return findings.attempt("account", () -> newcomers.requireName(account))
                .attempt("password", () -> newcomers.requirePassword(account, password))
                .require("repeated", password.equals(repeated), "passwordsDiffer");
    }
}
