package org.jiangheng.inspection;

/** A kind of check a programme knows: 事中检查, 事后检查, 抽查. */
public record Kind(String code, String label) {}
