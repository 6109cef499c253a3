package org.jiangheng.certificate;

import java.util.List;

/**
 * A page of an issue's list.
 *
 * @param found how many lines the search finds on all pages together
 */
public record IssueLines(IssueSearch search, List<IssueEntry> entries, int found) {

    public boolean isOneOfMany() {
        return found > IssueSearch.SIZE;
    }

    public boolean isLast() {
        return search.page() * IssueSearch.SIZE >= found;
    }
}
