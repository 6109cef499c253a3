package org.jiangheng.programmes;

/** A paper the programme can draw for a dossier. */
public record PaperKind(String code, String title) {}
