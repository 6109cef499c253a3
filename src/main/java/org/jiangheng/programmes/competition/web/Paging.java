package org.jiangheng.programmes.competition.web;

import java.util.List;

/** Which part of a long list is shown; pages count from 1. */
record Paging(int total, int page, int pages, int lines) {

    static Paging of(int total, int wanted, int lines) {
        int pages = Math.max(1, (total + lines - 1) / lines);
        return new Paging(total, Math.max(1, Math.min(wanted, pages)), pages, lines);
    }

    int from() {
        return (page - 1) * lines;
    }

    /** The lines of the page out of all. */
    <T> List<T> of(List<T> all) {
        return all.subList(from(), Math.min(all.size(), from() + lines));
    }
}
