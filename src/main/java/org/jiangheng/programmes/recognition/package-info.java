/** 高技能人才直接认定: what the programme of direct recognition says about itself, its rules, steps and task forms. A leaf. */
@NullMarked
@ApplicationModule(
        displayName = "Recognition",
        allowedDependencies = {
            "kernel",
            "workflow",
            "calendar",
            "journal",
            "mail",
            "document",
            "party",
            "registration",
            "occupation",
            "batch",
            "programmes",
            "dossier",
            "material",
            "panel",
            "notice",
            "certificate",
            "payment",
            "integrity",
            "archive"
        })
package org.jiangheng.programmes.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
