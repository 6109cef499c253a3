package org.jiangheng.workflow;

/**
 * One thing that is different.
 *
 * @param file the file's name
 * @param element id of the element, key of the field or id of the rule; empty for the file as a whole
 * @param sentence what is different, in Chinese
 */
public record ModelDifference(String file, String element, Change change, String sentence) {

    /** How something is different. */
    public enum Change {
        ADDED("新增"),
        REMOVED("删除"),
        CHANGED("修改");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
