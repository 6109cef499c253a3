package org.jiangheng.demo;

import java.util.List;

/** A strand of the demonstration's story. Programmes may tell one of their own; all chapters are played in the order of time. */
public interface Tale {

    /** Names of chapters are unique among all tales. */
    List<Chapter> chapters();
}
