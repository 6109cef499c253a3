package org.jiangheng.calendar;

import java.time.Duration;

/**
 * The offset row was changed, here or on another node.
 *
 * @param offset what is now added to the real time
 */
public record TimeMoved(Duration offset) {}
