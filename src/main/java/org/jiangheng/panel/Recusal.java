package org.jiangheng.panel;

import org.jiangheng.kernel.SubjectId;

/**
 * An expert keeps out for a candidate (回避, XC-33).
 *
 * @param declared by the expert; otherwise found by the system
 */
public record Recusal(SubjectId dossier, String expert, boolean declared, String reason) {}
