package org.jiangheng.web;

import java.util.List;
import org.jiangheng.kernel.Actor;

/** Entries that a programme's own pages add to the navigation of a surface; a bean per programme. */
public interface SurfaceLinks {

    /**
     * What the viewer may be offered; nothing for whom the pages are not.
     *
     * @param surface portal or office
     */
    List<Entry> links(String surface, Actor viewer);

    /** Where to, and what it is called; it also stands for the pages under its address. */
    record Entry(String href, String label) {}
}
