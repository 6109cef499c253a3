package org.jiangheng.registration;

/** A file as it was chosen; nothing is known of it yet. */
public record Scan(String fileName, byte[] content) {}
