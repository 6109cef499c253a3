package org.jiangheng.notice;

import org.jiangheng.kernel.SubjectId;

/** One person of a public list, with the default public columns and nothing else (XC-28). */
public record Row(SubjectId dossier, String name, String organisation, String occupation, String level) {}
