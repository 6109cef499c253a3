package org.jiangheng.inspection;

/**
 * What a list of inspections is asked for.
 *
 * @param words in number, title, kind or place; all when blank
 * @param open those still going on, else those closed
 * @param order DAY, TITLE or STATUS
 */
public record Search(String words, boolean open, Order order) {

    static final int MOST = 200;

    public Search {
        words = words.strip();
    }

    String condition() {
        return " and (status not in ('CLOSED', 'WITHDRAWN')) = " + open
                + " and (number || ' ' || title || ' ' || kind_label || ' ' || place) ilike :words ";
    }

    String pattern() {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    String sorting() {
        return order.sql;
    }

    /** How the list is sorted. */
    public enum Order {
        DAY("检查日期", "order by planned_on, number"),
        TITLE("检查对象", "order by title, planned_on, number"),
        STATUS("状态", "order by status, planned_on, number");

        private final String label;
        private final String sql;

        Order(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        public String label() {
            return label;
        }
    }
}
