package org.jiangheng.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One link of the second chain: the heads that moved on a day, bound to everything anchored before. Printed or mailed, its hash
 * proves later that nothing up to that day was changed.
 *
 * @param sequence 1, 2, 3 … without gaps, a day each
 * @param heads how many chains moved
 * @param previous hash of the anchor before, empty for the first
 */
public record Anchor(int sequence, LocalDate day, int heads, String previous, String hash, Instant made) {}
