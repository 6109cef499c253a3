/** 竞赛选手核发职业技能等级证书: a competition with its items, from filing to the roster of certificates. A leaf. */
@NullMarked
@ApplicationModule(
        displayName = "Competition",
        allowedDependencies = {
            "kernel",
            "workflow",
            "calendar",
            "journal",
            "mail",
            "document",
            "sheet",
            "party",
            "registration",
            "occupation",
            "batch",
            "programmes",
            "dossier",
            "material",
            "inspection",
            "notice",
            "certificate",
            "integrity",
            "archive",
            "demo",
            "web",
            "web::forms"
        })
package org.jiangheng.programmes.competition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
