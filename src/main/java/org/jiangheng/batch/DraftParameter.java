package org.jiangheng.batch;

/**
 * A parameter of a batch being prepared.
 *
 * @param kind T, I or D, see {@link Parameter}
 * @param initial its value when it was copied
 * @param reason why it was changed
 */
public record DraftParameter(
        String key,
        String label,
        String kind,
        String value,
        String source,
        String reason,
        String initial,
        String initialSource) {

    public boolean isChanged() {
        return !value.equals(initial);
    }

    Parameter asParameter() {
        return new Parameter(key, value, label, source, kind);
    }
}
