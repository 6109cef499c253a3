package org.jiangheng.certificate;

/**
 * What of an issue is shown.
 *
 * @param text part of the number or the name; blank for all
 * @param page 1, 2, …
 */
public record IssueSearch(String text, Order order, int page) {

    /** The first page of all, as the list was sent. */
    public static final IssueSearch ALL = new IssueSearch("", Order.POSITION, 1);

    /** Lines of a page. */
    static final int SIZE = 100;

    /** How the list is sorted. */
    public enum Order {
        POSITION("position"),
        NAME("name"),
        NUMBER("certificate"),
        LEVEL("level");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public IssueSearch {
        text = text.strip();
        page = Math.max(1, page);
    }

    int offset() {
        return (page - 1) * SIZE;
    }
}
