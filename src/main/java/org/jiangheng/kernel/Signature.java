package org.jiangheng.kernel;

import java.time.Instant;

/** Who did something, and when. */
public record Signature(String account, String name, Instant at) {}
