package org.jiangheng.audit;

import java.time.LocalDate;
import org.jiangheng.kernel.SubjectId;

/** A mandate to be given; both days included. */
public record NewMandate(SubjectId batch, String account, LocalDate from, LocalDate until, String reason) {}
