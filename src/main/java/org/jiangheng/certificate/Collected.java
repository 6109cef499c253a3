package org.jiangheng.certificate;

import java.time.Instant;
import java.time.LocalDate;

/** One hand-over of certificates to whoever collected them (领取). */
public record Collected(
        int number, String collector, String phone, LocalDate day, Instant at, String keeper, int certificates) {}
