package org.jiangheng.notice;

import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * An objection as lodged (XC-13).
 *
 * @param dossier the person of the list it is about; empty when it is about the whole list
 * @param name real name; without name and contact it is a lead (线索), which is looked into but stops nobody
 * @param contact telephone or mail address
 */
public record NewObjection(Optional<SubjectId> dossier, String name, String contact, String facts) {}
